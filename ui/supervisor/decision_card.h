#pragma once

#include <QWidget>

class QVBoxLayout;

namespace yc::ui
{

class KeyHintButton;
class TextLabel;

/// An act that cannot be undone is asked inside the page, never in a window: what happens, the choices, and two buttons
/// of which the safe one has the focus.
class DecisionCard : public QWidget
{
    Q_OBJECT

public:
    explicit DecisionCard(QWidget* parent = nullptr);

    void setTexts(const QString& title, const QString& what, const QString& act, const QString& back);
    /// What is missing, or why it was refused; empty hides it.
    void setProblem(const QString& problem);
    void addPart(QWidget* part);
    void setBusy(bool busy);
    void focusSafe();

signals:
    void decided();
    void givenUp();

protected:
    void keyPressEvent(QKeyEvent* event) override;

private:
    TextLabel* m_title;
    TextLabel* m_what;
    QVBoxLayout* m_parts;
    TextLabel* m_problem;
    KeyHintButton* m_back;
    KeyHintButton* m_act;
};

} // namespace yc::ui
