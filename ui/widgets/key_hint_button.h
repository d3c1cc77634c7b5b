#pragma once

#include "ui/theme/tokens.h"

#include <QPointer>
#include <QPushButton>

class QAction;

namespace yc::ui
{

/// How much a button weighs. One Filled a window: the stage's main action.
enum class ButtonWeight { Outline, Filled, Accent, Quiet, Link, Danger };
enum class ButtonSize { Small, Normal, Main, Call };

/// A push button that prints its key. The key is read from the action's shortcut, so that print and binding cannot
/// differ.
class KeyHintButton final : public QPushButton
{
    Q_OBJECT

public:
    explicit KeyHintButton(ButtonWeight weight = ButtonWeight::Outline, ButtonSize size = ButtonSize::Normal,
                           QWidget* parent = nullptr);

    /// Text, icon name, enabled state, key and trigger come from the action from now on.
    void setAction(QAction* action);
    void setWeight(ButtonWeight weight);
    void setIconName(const QString& name);
    /// For keys that are not shortcuts of an action ("Enter").
    void setKeyHint(const QString& key);
    QString keyHint() const { return m_key; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Colours {
        QColor ground, line, ink, cap;
    };
    Colours colours() const;
    void takeAction();
    void restyle();
    int contentWidth() const;
    QFont keyFont() const;

    ButtonWeight m_weight;
    ButtonSize m_size;
    QString m_iconName;
    QString m_key;
    QPointer<QAction> m_action;
    bool m_restyling = false;
};

/// Dynamic property of an action that names its icon.
inline constexpr const char* kIconName = "ycIcon";

} // namespace yc::ui
