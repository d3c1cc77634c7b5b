#pragma once

#include <QObject>
#include <QTranslator>

namespace yc::ui
{

/// The language of the screen, changed at run time: every page hears QEvent::LanguageChange and words itself anew.
class Language final : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject* parent = nullptr);

    static constexpr QStringView kChinese = u"zh_CN";
    static constexpr QStringView kEnglish = u"en";

    const QString& code() const { return m_code; }
    bool isChinese() const { return m_code == kChinese; }
    void apply(const QString& code);
    void toggle() { apply((isChinese() ? kEnglish : kChinese).toString()); }

signals:
    void languageChanged();

private:
    QString m_code;
    QTranslator m_ours;
    QTranslator m_qts;
};

} // namespace yc::ui
