#pragma once

#include "ui/department_web/web_view.h"

#include <QObject>

namespace yc::ui
{

/// The plugin's door.
class EnginePlugin final : public QObject, public WebPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID YC_WEB_PLUGIN_ID)
    Q_INTERFACES(yc::ui::WebPlugin)

public:
    std::unique_ptr<WebView> makeView(const WebSite& site, WebListener& listener, QWidget* parent) override;
};

} // namespace yc::ui
