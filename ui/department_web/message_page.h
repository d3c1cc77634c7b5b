#pragma once

#include <QWidget>

namespace yc::ui
{

class IconLabel;
class KeyHintButton;
class TextLabel;

/// Instead of a page: what is the matter, what to do, what can be done meanwhile.
class MessagePage final : public QWidget
{
    Q_OBJECT

public:
    explicit MessagePage(QWidget* parent = nullptr);

    void showMessage(const QString& icon, const QString& what, const QString& then, const QStringList& meanwhile = {});
    /// The text of the act; "" = none.
    void setAct(const QString& text);
    QString what() const;

signals:
    void actWanted();

private:
    IconLabel* m_icon;
    TextLabel* m_what;
    TextLabel* m_then;
    TextLabel* m_meanwhile;
    KeyHintButton* m_act;
};

} // namespace yc::ui
