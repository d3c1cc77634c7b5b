#include "web_plugin.h"

#include "engine_view.h"

namespace yc::ui
{

std::unique_ptr<WebView> EnginePlugin::makeView(const WebSite& site, WebListener& listener, QWidget* parent)
{
    return std::make_unique<EngineView>(site, listener, parent);
}

} // namespace yc::ui
