#pragma once

#include "ports/desk_views.h"

#include <QWidget>

namespace yc::ui
{

/// The frameless editor of one value, by the kind of its data element. It reports a value when the person has finished
/// with it (Enter, leaving, choosing), never while typing, and never while an input method still composes.
class FieldEditor : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;
    /// Show a value without reporting it. A text that is being typed is left alone.
    virtual void show(const ports::FieldView& field) = 0;
    /// Show this text for a while (a revealed value); empty = back to the value.
    virtual void showRevealed(const QString&) {}
    /// Where the focus goes.
    virtual QWidget* target() = 0;
    virtual void setReadOnly(bool readOnly) = 0;

signals:
    void finished(const yc::Value& value);
    /// Enter: on to the next field.
    void nextWanted();
};

FieldEditor* makeEditor(const ports::FieldView& field, QWidget* parent);

} // namespace yc::ui
