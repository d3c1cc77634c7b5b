#pragma once

#include "ui/shell/parts.h"

#include <QWidget>

namespace yc::ui
{

class KeyHintButton;
class SecretField;
class TextLabel;

/// Stands in place of everything while the screen is locked: nothing of a case shows. The clerk's secret opens it, and
/// what was under the cursor is there again.
class LockPage final : public QWidget
{
    Q_OBJECT

public:
    explicit LockPage(ShellParts& parts, QWidget* parent = nullptr);

    void begin(const ports::SessionView& session, int unsent);

    static constexpr int kMaxWrong = 5;

signals:
    void unlocked(const yc::ports::SessionView& session);
    /// Somebody else, or five wrong secrets: the whole sign-in again.
    void signInWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void unlock();
    void refuse(const Problem& problem);
    void retranslate();

    ShellParts& m_parts;
    ports::SessionView m_session;
    Moment m_since{};
    int m_unsent = 0;
    int m_wrong = 0;
    TextLabel* m_title;
    TextLabel* m_state;
    TextLabel* m_label;
    SecretField* m_secret;
    TextLabel* m_problem;
    KeyHintButton* m_open;
    KeyHintButton* m_other;
};

} // namespace yc::ui
