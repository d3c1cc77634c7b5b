#pragma once

#include "allow_list.h"
#include "ui/department_web/web_view.h"

#include <QPointer>
#include <QVBoxLayout>
#include <QWebEngineProfile>
#include <QWebEngineView>

namespace yc::ui
{

/// The web engine behind WebView.
class EngineView final : public WebView
{
public:
    EngineView(const WebSite& site, WebListener& listener, QWidget* parent);
    ~EngineView() override;

    QWidget* widget() override { return m_frame; }
    void open(const QUrl& address) override;
    void discard() override;
    bool hasPage() const override { return m_view != nullptr; }
    void fill(const QString& name, const QString& label, const QString& value,
              std::function<void(Filled)> reply) override;

private:
    WebListener& m_listener;
    QPointer<QWidget> m_frame;
    QWebEngineProfile m_profile; ///< after the pages in death: a page must not outlive it
    AllowList m_allowed;
    QPointer<QWebEngineView> m_view;
};

} // namespace yc::ui
