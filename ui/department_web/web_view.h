#pragma once

#include <QString>
#include <QStringList>
#include <QUrl>
#include <QtPlugin>

#include <functional>
#include <memory>

class QWidget;

namespace yc::ui
{

/// Where the web panel may go: one start page, its origin, and further origins ("https://host[:port]").
struct WebSite {
    QUrl start;
    QStringList origins;
};

/// What became of one value offered to the page.
enum class Filled { Done, NoField, Several, NotFillable };

/// What a page did that somebody must hear of. GUI thread.
class WebListener
{
public:
    virtual ~WebListener() = default;
    virtual void pageLoading() = 0;
    virtual void pageLoaded(const QUrl& address) = 0;
    virtual void pageFailed() = 0;
    /// The page's own process ended; the page must be opened anew.
    virtual void pageCrashed() = 0;
    virtual void addressRefused(const QUrl& address) = 0;
    virtual void certificateRefused(const QUrl& address) = 0;
    virtual void downloadRefused() = 0;
    virtual void windowRefused() = 0;
    virtual void pageSays(const QString& words) = 0;
};

/// A department's page in its own process. The cookies live in memory, as long as this object; the page itself only
/// between open() and discard(). This header is all that the program knows of the web engine. GUI thread.
class WebView
{
public:
    virtual ~WebView() = default;
    /// Stays the same widget whatever the page does; owned by its parent.
    virtual QWidget* widget() = 0;
    virtual void open(const QUrl& address) = 0;
    /// Forget the page: its process ends.
    virtual void discard() = 0;
    virtual bool hasPage() const = 0;
    /// Put a value into the one field of the page that carries this name, or else this label.
    virtual void fill(const QString& name, const QString& label, const QString& value,
                      std::function<void(Filled)> reply) = 0;
};

/// What the plugin library makes.
class WebPlugin
{
public:
    virtual ~WebPlugin() = default;
    /// The listener must outlive the view.
    virtual std::unique_ptr<WebView> makeView(const WebSite& site, WebListener& listener, QWidget* parent) = 0;
};

} // namespace yc::ui

#define YC_WEB_PLUGIN_ID "cn.yichuang.WebPlugin/1"
Q_DECLARE_INTERFACE(yc::ui::WebPlugin, YC_WEB_PLUGIN_ID)
