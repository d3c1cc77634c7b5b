#pragma once

#include <QObject>

namespace yc::ui
{

/// No act while an input method composes: shortcuts that reach us with a preedit on the screen are swallowed, so that
/// Enter, Tab and Esc belong to the candidate window. It also keeps line edits from eating Ctrl+K, which on X11 deletes
/// to the end of the line. Watches the whole application.
class PreeditGuard final : public QObject
{
    Q_OBJECT

public:
    explicit PreeditGuard(QObject* parent = nullptr);
    bool isComposing() const { return m_composing; }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    bool m_composing = false;
};

} // namespace yc::ui
