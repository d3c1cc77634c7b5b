#pragma once

#include "base/executor.h"
#include "fakes/sample_desk.h"
#include "ui/bridge/desk_bridge.h"
#include "ui/bridge/language.h"
#include "ui/theme/theme.h"

#include <QAbstractButton>
#include <QDir>
#include <QLabel>
#include <QTest>
#include <QWidget>

namespace yc::fakes
{

/// Does each job at once, on the caller's thread.
class InlineExecutor final : public Executor
{
public:
    void post(Job job) override { job(); }
    void postFirst(Job job) override { job(); }
    void postAfter(std::chrono::milliseconds, Job) override {}
};

/// A sample desk behind a real bridge, in a real theme.
struct DeskRig {
    SampleDesk desk;
    InlineExecutor worker;
    ui::DeskBridge bridge{desk, worker};
    ui::Theme theme;
    ui::Language language;

    explicit DeskRig(ui::Scheme scheme = ui::Scheme::Light, const QString& code = QStringLiteral("en"))
    {
        theme.apply({scheme, 100, ui::Density::Standard});
        language.apply(code);
    }
};

/// The visible button whose words are these; null when there is none.
inline QAbstractButton* buttonNamed(QWidget& page, const QString& words)
{
    for (QAbstractButton* button : page.findChildren<QAbstractButton*>()) {
        if (button->isVisible() && (button->text() == words || button->accessibleName() == words))
            return button;
    }
    return nullptr;
}

inline bool says(QWidget& page, const QString& words)
{
    for (const QLabel* label : page.findChildren<QLabel*>()) {
        if (label->isVisible() && label->text().contains(words))
            return true;
    }
    return false;
}

/// Controls that a screen reader could not name.
inline QStringList nameless(QWidget& page)
{
    QStringList found;
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool named = !widget->accessibleName().isEmpty() || (button != nullptr && !button->text().isEmpty());
        if (widget->focusProxy() != nullptr || widget->objectName() == QStringLiteral("qt_scrollarea_viewport"))
            continue; // its view stands for it
        if (widget->isVisible() && (widget->focusPolicy() & Qt::TabFocus) && !named)
            found << QString::fromLatin1(widget->metaObject()->className());
    }
    return found;
}

/// Labels and buttons that got less room than their words take. Those that may elide say so by a small minimum.
inline QStringList cut(QWidget& page)
{
    QStringList found;
    for (const QWidget* widget : page.findChildren<QWidget*>()) {
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        if (!widget->isVisible() || (label == nullptr && button == nullptr) || (label != nullptr && label->wordWrap()))
            continue;
        const QSize needs = widget->minimumSizeHint();
        if (widget->width() < needs.width() || widget->height() < needs.height())
            found << (label != nullptr ? label->text() : button->text() + button->accessibleName());
    }
    return found;
}

/// Keep a picture where YC_PICTURES names a folder; nothing otherwise.
inline void keepPicture(QWidget& page, const QString& name)
{
    const QString folder = qEnvironmentVariable("YC_PICTURES");
    if (!folder.isEmpty())
        page.grab().save(QDir(folder).filePath(name + QStringLiteral(".png")));
}

} // namespace yc::fakes
