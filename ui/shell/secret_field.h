#pragma once

#include "ui/widgets/field_frame.h"

class QLineEdit;

namespace yc::ui
{

class ToolButton;

/// A secret being typed: hidden, with an eye to look, and a word when Caps Lock seems to be on. Qt does not tell the
/// state of Caps Lock, so it is read from the letters that arrive.
class SecretField final : public QWidget
{
    Q_OBJECT

public:
    explicit SecretField(QWidget* parent = nullptr);

    QString text() const;
    void clear();
    void setWords(const QString& name, const QString& show);
    void setState(FieldState state) { m_frame->setState(state); }
    QLineEdit* edit() const { return m_edit; }

signals:
    void capsLock(bool on);
    void entered();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    FieldFrame* m_frame;
    QLineEdit* m_edit;
    ToolButton* m_eye;
};

} // namespace yc::ui
