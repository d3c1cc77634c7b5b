#pragma once

#include "ui/shell/parts.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace yc::ui
{

class KeyHintButton;
class MachinePanel;
class SecretField;
class ShapeMark;
class TextLabel;

/// Staff number, secret, window. Enter signs in; a refusal says why under the field and loses nothing that was typed.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    explicit SignInPage(ShellParts& parts, QWidget* parent = nullptr);

    /// Ask for the state of the machine and put the cursor where typing is due.
    void begin();

signals:
    void signedIn(const yc::ports::SessionView& session);
    /// Somebody wants to know why the centre is not reached.
    void diagnosisWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QWidget* makeForm();
    void addField(QVBoxLayout* column, TextLabel*& label, QWidget* field);
    void signIn();
    void showProblem(const Problem& problem);
    void showClerk();
    void showWindows();
    QString windowText(const QString& id, const QString& name) const;
    void showMachine(const ports::MachineView& machine);
    void showCaps(bool on);
    void retranslate();

    ShellParts& m_parts;
    ports::MachineView m_machine;
    TextLabel* m_product = nullptr;
    TextLabel* m_subtitle = nullptr;
    TextLabel* m_userLabel = nullptr;
    QLineEdit* m_user = nullptr;
    TextLabel* m_clerk = nullptr;
    TextLabel* m_secretLabel = nullptr;
    SecretField* m_secret = nullptr;
    QWidget* m_hintLine = nullptr;
    ShapeMark* m_mark = nullptr;
    TextLabel* m_hint = nullptr;
    TextLabel* m_windowLabel = nullptr;
    QComboBox* m_window = nullptr;
    QCheckBox* m_remember = nullptr;
    KeyHintButton* m_go = nullptr;
    MachinePanel* m_panel;
    QString m_chosen; ///< the window somebody chose by hand
    bool m_refused = false;
    bool m_asking = false;
};

} // namespace yc::ui
