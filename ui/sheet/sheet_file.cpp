#include "ui/sheet/sheet_file.h"

#include <QFileDialog>
#include <QSaveFile>

namespace yc::ui
{
namespace
{

/// Spreadsheets take a text that begins so for a formula, full-width signs as well (OWASP, CSV injection).
bool looksLikeFormula(const QString& text)
{
    static const QString kSigns = QStringLiteral("=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20");
    if (text.isEmpty() || !kSigns.contains(text.front()))
        return false;
    bool number = false;
    (void)text.toDouble(&number); // "-3" is a number and stays one
    return !number;
}

QString csvField(QString text)
{
    if (looksLikeFormula(text))
        text.prepend(u'\'');
    const bool quoted = text.contains(u',') || text.contains(u'"') || text.contains(u'\n') || text.contains(u'\r') ||
                        text.startsWith(u' ') || text.endsWith(u' ');
    return quoted ? QString(u'"' % text.replace(u'"', QStringLiteral("\"\"")) % u'"') : text;
}

} // namespace

QByteArray csvOf(const Sheet& sheet)
{
    QStringList lines;
    const auto shown = [&sheet](std::size_t column) {
        // A column of buttons has no title and says nothing about the data.
        return !sheet.columns[column].title.isEmpty();
    };
    QStringList fields;
    for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
        if (shown(column))
            fields << csvField(sheet.columns[column].title);
    }
    lines << fields.join(u',');
    for (const SheetRow& row : sheet.rows) {
        fields.clear();
        for (std::size_t column = 0; column < sheet.columns.size(); ++column) {
            if (shown(column))
                fields << (column < row.cells.size() ? csvField(row.cells[column].text) : QString());
        }
        lines << fields.join(u',');
    }
    const QString text = lines.join(QStringLiteral("\r\n")) + QStringLiteral("\r\n");
    return QByteArrayLiteral("\xEF\xBB\xBF") + text.toUtf8();
}

bool writeCsv(const QString& path, const Sheet& sheet)
{
    QSaveFile file(path);
    const QByteArray bytes = csvOf(sheet);
    return file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size() && file.commit();
}

void askAndWriteCsv(QWidget* over, const QString& caption, const Sheet& sheet,
                    std::function<void(const QString& path)> done)
{
    auto* dialog = new QFileDialog(over, caption);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(QStringLiteral("CSV (*.csv)"));
    dialog->setDefaultSuffix(QStringLiteral("csv"));
    dialog->selectFile(sheet.name + QStringLiteral(".csv"));
    QObject::connect(dialog, &QFileDialog::fileSelected, over, [sheet, done = std::move(done)](const QString& path) {
        done(writeCsv(path, sheet) ? path : QString());
    });
    dialog->open();
}

} // namespace yc::ui
