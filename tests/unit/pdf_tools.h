#pragma once

#include "base/text.h"

#include <QByteArray>
#include <QFile>
#include <QProcess>
#include <QRect>
#include <QRegularExpression>
#include <QString>
#include <QTemporaryDir>
#include <QTest>

namespace yc::tests
{

inline constexpr int kToolTimeout = 30000; // ms; a bound for a hang, not a measure

/// What a tool of poppler writes to its standard output about a PDF; empty when it fails. "%" stands for the file.
inline QByteArray askPoppler(const QString& tool, QStringList arguments, const Bytes& pdf)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("paper.pdf"));
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(reinterpret_cast<const char*>(pdf.data()), qint64(pdf.size())) < 0)
        return {};
    file.close();
    arguments.replaceInStrings(QStringLiteral("%"), path);
    QProcess process;
    process.start(tool, arguments);
    if (!process.waitForFinished(kToolTimeout) || process.exitCode() != 0)
        return {};
    return process.readAllStandardOutput();
}

/// Keep the paper under the test's name where YC_PICTURES names a folder; nothing otherwise.
inline void keepPaper(const Bytes& pdf)
{
    const QString folder = qEnvironmentVariable("YC_PICTURES");
    QFile file(folder + u'/' + QLatin1String(QTest::currentTestFunction()) + QStringLiteral(".pdf"));
    if (!folder.isEmpty() && file.open(QIODevice::WriteOnly))
        file.write(reinterpret_cast<const char*>(pdf.data()), qint64(pdf.size()));
}

/// The text of the pages as a reader would copy it, without blanks and line breaks.
inline QString textOfPdf(const Bytes& pdf, int page = 0)
{
    QStringList arguments{QStringLiteral("-layout"), QStringLiteral("-enc"), QStringLiteral("UTF-8")};
    if (page > 0)
        arguments << QStringLiteral("-f") << QString::number(page) << QStringLiteral("-l") << QString::number(page);
    arguments << QStringLiteral("%") << QStringLiteral("-");
    QString text = QString::fromUtf8(askPoppler(QStringLiteral("pdftotext"), arguments, pdf));
    return text.remove(QRegularExpression(QStringLiteral("\\s")));
}

/// The first page as grey pixels: 0 black, 255 white.
class Page
{
public:
    Page(const Bytes& pdf, int dotsPerInch)
        : m_pgm(askPoppler(QStringLiteral("pdftoppm"),
                           {QStringLiteral("-gray"), QStringLiteral("-r"), QString::number(dotsPerInch),
                            QStringLiteral("-f"), QStringLiteral("1"), QStringLiteral("-l"), QStringLiteral("1"),
                            QStringLiteral("%")},
                           pdf))
    {
        const QList<QByteArray> header = m_pgm.left(40).simplified().split(' '); // "P5 width height 255"
        if (header.size() < 4 || header[0] != "P5")
            return;
        m_width = header[1].toInt();
        m_height = header[2].toInt();
    }

    int width() const { return m_width; }
    int height() const { return m_height; }
    const std::uint8_t* pixels() const
    {
        return reinterpret_cast<const std::uint8_t*>(m_pgm.constData()) + m_pgm.size() - qsizetype(m_width) * m_height;
    }
    /// The darkest pixel there; white outside the page.
    int darkest(const QRect& area) const
    {
        int darkest = 255;
        const QRect inside = area.intersected({0, 0, m_width, m_height});
        for (int y = inside.top(); y <= inside.bottom(); ++y) {
            for (int x = inside.left(); x <= inside.right(); ++x)
                darkest = std::min<int>(darkest, pixels()[qsizetype(y) * m_width + x]);
        }
        return darkest;
    }

private:
    QByteArray m_pgm;
    int m_width = 0;
    int m_height = 0;
};

} // namespace yc::tests
