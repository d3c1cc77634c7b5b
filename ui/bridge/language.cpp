#include "ui/bridge/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace yc::ui
{

using namespace Qt::StringLiterals;

Language::Language(QObject* parent) : QObject(parent) {}

void Language::apply(const QString& code)
{
    if (code == m_code)
        return;
    m_code = code;
    QLocale::setDefault(QLocale(code));
    // Qt's own words first, so that ours win where both speak.
    if (m_qts.load(u"qtbase_"_s + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qts);
    if (m_ours.load(u":/i18n/yichuang_"_s + code + u".qm"_s))
        QCoreApplication::installTranslator(&m_ours);
    emit languageChanged();
}

} // namespace yc::ui
