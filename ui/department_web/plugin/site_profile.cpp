#include "site_profile.h"

#include <QWebEngineProfile>
#include <QWebEngineSettings>

namespace yc::ui
{
namespace
{

using Settings = QWebEngineSettings;

constexpr Settings::WebAttribute kOff[] = {
    Settings::JavascriptCanOpenWindows,
    Settings::JavascriptCanAccessClipboard,
    Settings::JavascriptCanPaste,
    Settings::LocalContentCanAccessRemoteUrls,
    Settings::LocalContentCanAccessFileUrls,
    Settings::PluginsEnabled,
    Settings::ScreenCaptureEnabled,
    Settings::PdfViewerEnabled,
    Settings::HyperlinkAuditingEnabled,
    Settings::DnsPrefetchEnabled,
    Settings::NavigateOnDropEnabled,
    Settings::FullScreenSupportEnabled,
    Settings::AllowRunningInsecureContent,
    Settings::AllowGeolocationOnInsecureOrigins,
    Settings::AllowWindowActivationFromJavaScript,
    Settings::FocusOnNavigationEnabled, // the clerk may be typing in the form
    Settings::WebGLEnabled,
    Settings::ErrorPageEnabled, // the panel says itself what to do
};

constexpr Settings::WebAttribute kOn[] = {
    Settings::WebRTCPublicInterfacesOnly,
    Settings::PlaybackRequiresUserGesture,
};

} // namespace

void harden(QWebEngineProfile& profile)
{
    profile.setPersistentCookiesPolicy(QWebEngineProfile::NoPersistentCookies);
    profile.setHttpCacheType(QWebEngineProfile::MemoryHttpCache);
    profile.setSpellCheckEnabled(false);
    profile.setHttpAcceptLanguage(QStringLiteral("zh-CN,zh;q=0.9,en;q=0.5"));
    Settings* settings = profile.settings();
    for (const Settings::WebAttribute attribute : kOff)
        settings->setAttribute(attribute, false);
    for (const Settings::WebAttribute attribute : kOn)
        settings->setAttribute(attribute, true);
    settings->setUnknownUrlSchemePolicy(Settings::DisallowUnknownUrlSchemes);
    // Without a family of its own a page gets the Japanese shapes of Noto Sans CJK.
    for (const Settings::FontFamily family : {Settings::StandardFont, Settings::SansSerifFont, Settings::SerifFont})
        settings->setFontFamily(family, QStringLiteral("Noto Sans CJK SC"));
}

} // namespace yc::ui
