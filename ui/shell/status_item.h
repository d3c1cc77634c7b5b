#pragma once

#include "ui/widgets/text_label.h"

#include <QAbstractButton>

namespace yc::ui
{

/// One part of the status bar: icon, name, and its state behind a dot that is full when all is well. It takes the focus
/// only where something happens on a click.
class StatusItem final : public QAbstractButton
{
    Q_OBJECT

public:
    enum class Mark { Full, Hollow };
    explicit StatusItem(QWidget* parent = nullptr);

    struct Words {
        QString icon, name, state, detail;
        Mark mark = Mark::Full;
        Ink ink = Ink::Success;
    };
    void show(const Words& words);
    void setActing(bool acting);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int stateAt() const;

    Words m_words;
};

} // namespace yc::ui
