#pragma once

#include "base/executor.h"
#include "fakes/sample_desk.h"
#include "ui/bridge/desk_bridge.h"
#include "ui/department_web/department_panel.h"
#include "ui/widgets/banner.h"

#include <QImage>
#include <QPixmap>
#include <QPushButton>
#include <QStandardPaths>

namespace yc::e2e
{

/// The panel as the workbench holds it, with the real plugin library of this build. The test is not linked with the web
/// engine either: it looks at the page through properties of the plugin's objects.
struct PanelRig {
    explicit PanelRig(const QString& start, const QStringList& origins = {})
        : panel(bridge, ui::WebSite{QUrl(start), origins},
                [] { return ui::loadWebPlugin({QStringLiteral(YC_BIN_DIR)}, false); })
    {
        panel.resize(1240, 760);
    }

    void offer(const char* name, const char* label, const char* value)
    {
        ports::FieldView field;
        field.field.element = domain::ElementId(name);
        field.field.value = value;
        field.label = {label, label};
        field.shown = value;
        ports::CaseView view;
        view.record.id = domain::CaseId("c1");
        view.groups = {ports::GroupView{"g", {}, {}, {field}}};
        panel.follow(&view);
    }
    QWidget* view() const
    {
        for (QWidget* one : panel.findChildren<QWidget*>()) {
            if (one->inherits("QWebEngineView"))
                return one;
        }
        return nullptr;
    }
    QString title() const { return view() != nullptr ? view()->property("title").toString() : QString(); }
    QString address() const { return view() != nullptr ? view()->property("url").toString() : QString(); }
    /// Does the page show anything? A page of one colour has not been painted.
    bool painted() const
    {
        const QImage shown = view() != nullptr ? view()->grab().toImage() : QImage();
        if (shown.isNull())
            return false;
        QImage blank(shown.size(), shown.format());
        blank.fill(shown.pixelColor(0, 0));
        return shown != blank;
    }
    qint64 renderer() const
    {
        for (QObject* one : panel.findChildren<QObject*>()) {
            if (one->inherits("QWebEnginePage"))
                return one->property("renderProcessPid").toLongLong();
        }
        return 0;
    }
    ui::Banner* banner() const { return panel.findChild<ui::Banner*>(); }
    QString notice() const { return banner()->isVisible() ? banner()->accessibleName() : QString(); }
    /// The button that carries this accessible name or text.
    QPushButton* button(const QString& name) const
    {
        for (QPushButton* one : panel.findChildren<QPushButton*>()) {
            if (one->accessibleName() == name || one->text() == name)
                return one;
        }
        return nullptr;
    }
    QPushButton* fillButton() const { return panel.findChild<QPushButton*>(QStringLiteral("fill0")); }
    QString outcome() const { return fillButton() != nullptr ? fillButton()->accessibleDescription() : QString(); }

    fakes::SampleDesk desk;
    Worker worker{"desk"};
    ui::DeskBridge bridge{desk, worker};
    ui::DepartmentPanel panel;
};

} // namespace yc::e2e
