#pragma once

#include "ports/desk_views.h"
#include "ui/bridge/desk_bridge.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QLineEdit;
class QVBoxLayout;

namespace yc::ui
{

class KeyHintButton;
class Language;
class Segments;
class TextLabel;
class Theme;

/// Before anybody is known: who, secret, window; beside it the state of this machine. Nothing typed is lost on failure.
class SignInPage final : public QWidget
{
    Q_OBJECT

public:
    SignInPage(DeskBridge& bridge, Theme& theme, Language& language, QWidget* parent = nullptr);
    void refresh();
    void focusFirst();

signals:
    void signedIn(const yc::ports::SessionView& session);

protected:
    void changeEvent(QEvent* event) override;

private:
    QWidget* makeForm();
    QWidget* makeState();
    void retranslate();
    void showMachine();
    void submit();

    DeskBridge& m_bridge;
    Theme& m_theme;
    Language& m_language;
    ports::MachineView m_machine;
    TextLabel* m_product = nullptr;
    TextLabel* m_userLabel = nullptr;
    QLineEdit* m_user = nullptr;
    TextLabel* m_secretLabel = nullptr;
    QLineEdit* m_secret = nullptr;
    TextLabel* m_error = nullptr;
    TextLabel* m_windowLabel = nullptr;
    QComboBox* m_window = nullptr;
    QCheckBox* m_remember = nullptr;
    KeyHintButton* m_enter = nullptr;
    Segments* m_schemes = nullptr;
    Segments* m_languages = nullptr;
    TextLabel* m_clock = nullptr;
    TextLabel* m_hall = nullptr;
    QVBoxLayout* m_state = nullptr;
    QWidget* m_stateRows = nullptr;
    TextLabel* m_offline = nullptr;
    TextLabel* m_version = nullptr;
};

} // namespace yc::ui
