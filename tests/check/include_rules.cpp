#include "check/include_rules.h"

#include <QRegularExpression>
#include <QSet>

#include <functional>

namespace yc::check
{
namespace
{

/// The table of the house: a folder of services/ and the folders it may use directly or through them.
const QMap<QString, QStringList>& allowed()
{
    static const QMap<QString, QStringList> kAllowed{
        {QStringLiteral("base"), {}},
        {QStringLiteral("domain"), {QStringLiteral("base")}},
        {QStringLiteral("rules"), {QStringLiteral("domain"), QStringLiteral("base")}},
        {QStringLiteral("dispatch"), {QStringLiteral("domain"), QStringLiteral("base")}},
        {QStringLiteral("catalogue"), {QStringLiteral("domain"), QStringLiteral("rules"), QStringLiteral("base")}},
        {QStringLiteral("review"),
         {QStringLiteral("domain"), QStringLiteral("rules"), QStringLiteral("catalogue"), QStringLiteral("base")}},
        {QStringLiteral("ports"), {QStringLiteral("domain"), QStringLiteral("base")}},
        {QStringLiteral("wire"), {QStringLiteral("ports"), QStringLiteral("domain"), QStringLiteral("base")}},
        {QStringLiteral("security"), {QStringLiteral("ports"), QStringLiteral("domain"), QStringLiteral("base")}},
        {QStringLiteral("store"),
         {QStringLiteral("ports"), QStringLiteral("security"), QStringLiteral("domain"), QStringLiteral("base")}},
        {QStringLiteral("search"), {QStringLiteral("domain"), QStringLiteral("base")}},
        {QStringLiteral("documents"), {QStringLiteral("domain"), QStringLiteral("base")}},
        {QStringLiteral("central"),
         {QStringLiteral("ports"), QStringLiteral("wire"), QStringLiteral("domain"), QStringLiteral("base")}},
        {QStringLiteral("sync"),
         {QStringLiteral("ports"), QStringLiteral("wire"), QStringLiteral("domain"), QStringLiteral("base")}},
        {QStringLiteral("desk"),
         {QStringLiteral("ports"), QStringLiteral("catalogue"), QStringLiteral("review"), QStringLiteral("dispatch"),
          QStringLiteral("security"), QStringLiteral("search"), QStringLiteral("documents"), QStringLiteral("domain"),
          QStringLiteral("base")}},
        {QStringLiteral("hub"),
         {QStringLiteral("ports"), QStringLiteral("wire"), QStringLiteral("catalogue"), QStringLiteral("review"),
          QStringLiteral("dispatch"), QStringLiteral("security"), QStringLiteral("rules"), QStringLiteral("domain"),
          QStringLiteral("base")}},
    };
    return kAllowed;
}

/// Outside headers and the folders that may say them.
struct Outside {
    QRegularExpression header;
    QStringList folders;
};
const std::vector<Outside>& outside()
{
    const auto pattern = [](const char* text) { return QRegularExpression(QLatin1String(text)); };
    static const std::vector<Outside> kOutside{
        {pattern("^Q[A-Z]"), {}},
        {pattern("^Poco/"), {QStringLiteral("central"), QStringLiteral("hub")}},
        {pattern("^sqlite3"), {QStringLiteral("store")}},
        {pattern("^libpq"), {QStringLiteral("store")}},
        {pattern("^(openssl/|argon2)"), {QStringLiteral("security")}},
        {pattern("^libsecret/"), {QStringLiteral("security")}},
        {pattern("^nlohmann/"), {QStringLiteral("base"), QStringLiteral("catalogue")}},
        {pattern("^simdjson"), {QStringLiteral("wire")}},
        {pattern("^valijson/"), {QStringLiteral("catalogue")}},
        {pattern("^(pango|cairo|ZXing|BarcodeFormat|MultiFormat)"), {QStringLiteral("documents")}},
        {pattern("^unicode/"), {QStringLiteral("search")}},
        {pattern("^thread$"), {QStringLiteral("base")}},
    };
    return kOutside;
}

QString folderOf(const QString& path)
{
    const QStringList parts = path.split(u'/');
    return parts.size() > 2 && parts.front() == u"services" ? parts[1] : QString();
}

/// The folder of services/ that an include names; one without a slash is of the same folder or from outside.
QString usedFolder(const QString& include)
{
    const QString folder = include.section(u'/', 0, 0);
    return include.contains(u'/') && allowed().contains(folder) ? folder : QString();
}

QMap<QString, QSet<QString>> edges(const std::vector<SourceFile>& files)
{
    QMap<QString, QSet<QString>> uses;
    for (const SourceFile& file : files) {
        const QString from = folderOf(file.path);
        for (const QString& include : includesOf(file.text)) {
            if (const QString to = usedFolder(include); !from.isEmpty() && !to.isEmpty() && to != from)
                uses[from].insert(to);
        }
    }
    return uses;
}

} // namespace

QStringList forbiddenIncludes(const std::vector<SourceFile>& files)
{
    QStringList breaches;
    for (const SourceFile& file : files) {
        const QString from = folderOf(file.path);
        if (from.isEmpty())
            continue;
        for (const QString& include : includesOf(file.text)) {
            const QString to = usedFolder(include);
            if (!to.isEmpty() && to != from && !allowed().value(from).contains(to))
                breaches << QStringLiteral("%1 includes %2: %3 may use %4").arg(file.path, include, from, allowed().value(from).join(u", "));
            for (const Outside& rule : outside()) {
                const bool header = file.path.endsWith(u".h");
                if (!rule.header.match(include).hasMatch())
                    continue;
                if (!rule.folders.contains(from))
                    breaches << QStringLiteral("%1 includes %2, which is not for %3").arg(file.path, include, from);
                else if (header && (include.startsWith(u"nlohmann") || include.startsWith(u"simdjson")))
                    breaches << QStringLiteral("%1 shows %2 in a header").arg(file.path, include);
            }
        }
    }
    return breaches;
}

QStringList webEngineOutsideItsPlugin(const std::vector<SourceFile>& files)
{
    static const QRegularExpression kEngine(QStringLiteral("^QtWebEngine|^QWebEngine"));
    QStringList breaches;
    for (const SourceFile& file : files) {
        if (file.path.startsWith(u"ui/department_web/plugin/"))
            continue;
        for (const QString& include : includesOf(file.text)) {
            if (kEngine.match(include).hasMatch())
                breaches << QStringLiteral("%1 includes %2").arg(file.path, include);
        }
    }
    return breaches;
}

QStringList folderCycles(const std::vector<SourceFile>& files)
{
    const QMap<QString, QSet<QString>> uses = edges(files);
    QStringList cycles;
    QStringList path;
    QSet<QString> done;
    const std::function<void(const QString&)> visit = [&](const QString& folder) {
        if (const qsizetype at = path.indexOf(folder); at >= 0) {
            cycles << (path.mid(at) + QStringList{folder}).join(u" -> ");
            return;
        }
        if (done.contains(folder))
            return;
        path << folder;
        for (const QString& next : uses.value(folder))
            visit(next);
        path.removeLast();
        done.insert(folder);
    };
    for (const QString& folder : uses.keys())
        visit(folder);
    return cycles;
}

QStringList forbiddenWords(const std::vector<SourceFile>& files)
{
    static const QRegularExpression kWords(QStringLiteral(
        R"(std::thread|system_clock\s*::\s*now|steady_clock\s*::\s*now|random_device|std::rand\b|gettimeofday|clock_gettime)"));
    QStringList breaches;
    for (const SourceFile& file : files) {
        if (file.path.startsWith(u"services/base/"))
            continue;
        const QRegularExpressionMatch match = kWords.match(codeOnly(file.text));
        if (match.hasMatch())
            breaches << QStringLiteral("%1 says %2: it is handed in by services/base").arg(file.path, match.captured());
    }
    return breaches;
}

} // namespace yc::check
