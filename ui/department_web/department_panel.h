#pragma once

#include "ui/bridge/desk_bridge.h"
#include "ui/department_web/web_loader.h"

#include <QStringList>
#include <QWidget>

class QStackedWidget;

namespace yc::ui
{

class Banner;
class Chip;
class FieldList;
class KeyHintButton;
class MessagePage;
class TextLabel;

/// A department's page beside the fields of the case in hand. The engine is loaded when the panel is first shown; a
/// hidden panel has no page and costs nothing.
class DepartmentPanel final : public QWidget, private WebListener
{
    Q_OBJECT

public:
    DepartmentPanel(DeskBridge& bridge, WebSite site, WebSource source, QWidget* parent = nullptr);
    ~DepartmentPanel() override;

    /// The case whose fields are offered; null = none.
    void follow(const ports::CaseView* view);
    void setOnline(bool online);
    void setLarge(bool large);
    /// Another person takes over: cookies and page are gone.
    void forget();

signals:
    void closed();
    void largeWanted();

protected:
    void changeEvent(QEvent* event) override;
    void hideEvent(QHideEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    enum class Trouble { None, NotLoaded, NoPlugin, Administrator };
    enum class Notice { None, Crashed, Address, Certificate, Download, Window, Says, Changed };

    void pageLoading() override;
    void pageLoaded(const QUrl& address) override;
    void pageFailed() override;
    void pageCrashed() override;
    void addressRefused(const QUrl& address) override;
    void certificateRefused(const QUrl& address) override;
    void downloadRefused() override;
    void windowRefused() override;
    void pageSays(const QString& words) override;

    QWidget* makeBar();
    void openPage();
    bool makeView();
    void showTrouble(Trouble trouble);
    void wordTrouble();
    void notify(Notice notice, const QString& detail = {});
    void wordNotice();
    void fill(int row);
    void fillWith(int row, int page, const QString& value);
    void retranslate();

    DeskBridge& m_bridge;
    WebSite m_site;
    WebSource m_source;
    std::unique_ptr<WebView> m_view;
    QUrl m_address; ///< where to go on when the panel is shown again
    domain::CaseId m_case;
    QStringList m_guide;
    Trouble m_trouble = Trouble::None;
    Notice m_notice = Notice::None;
    QString m_detail;
    int m_page = 0; ///< counts pages: a value asked for on one must not reach the next
    bool m_online = true;
    bool m_large = false;
    TextLabel* m_title = nullptr;
    TextLabel* m_where = nullptr;
    Chip* m_state = nullptr;
    KeyHintButton* m_largeButton = nullptr;
    KeyHintButton* m_close = nullptr;
    KeyHintButton* m_again = nullptr;
    Banner* m_banner = nullptr;
    QStackedWidget* m_stack = nullptr;
    MessagePage* m_message = nullptr;
    FieldList* m_fields = nullptr;
};

} // namespace yc::ui
