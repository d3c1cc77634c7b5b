#include "ui/print/paper_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/text_label.h"

#include <QComboBox>
#include <QEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPdfDocument>
#include <QPrinter>
#include <QPrinterInfo>
#include <QSaveFile>
#include <QSettings>
#include <QScrollArea>
#include <QShortcut>
#include <QSpinBox>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kPageWidth = 794; ///< A4 at 96 dpi
constexpr int kPrintDpi = 300;
constexpr int kMostCopies = 9;
constexpr const char* kPrinterKey = "paper/printer/%1"; ///< the last one, by kind of paper
constexpr qreal kPointsPerInch = 72.0;

/// A page is rendered without a ground of its own; in the dark its black ink would lie on black.
QPixmap onPaper(const QImage& ink)
{
    QPixmap sheet(ink.size());
    sheet.fill(Qt::white);
    QPainter(&sheet).drawImage(0, 0, ink);
    return sheet;
}

} // namespace

PaperPage::PaperPage(DeskBridge& bridge, QWidget* parent)
    : QWidget(parent), m_bridge(bridge), m_document(new QPdfDocument(this)),
      m_title(new TextLabel(TextStep::Title, Ink::Text, true)), m_state(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_printer(new QComboBox), m_copies(new QSpinBox),
      m_save(new KeyHintButton(ButtonWeight::Outline)), m_print(new KeyHintButton(ButtonWeight::Filled, ButtonSize::Main)),
      m_close(new KeyHintButton(ButtonWeight::Quiet)), m_scroll(new QScrollArea(this))
{
    auto* column = new QVBoxLayout(this);
    auto* row = new QHBoxLayout;
    row->addWidget(m_title);
    row->addWidget(m_state);
    row->addStretch();
    row->addWidget(m_printer);
    row->addWidget(m_copies);
    row->addWidget(m_close);
    row->addWidget(m_save);
    row->addWidget(m_print);
    column->addLayout(row);
    m_copies->setRange(1, kMostCopies);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    column->addWidget(m_scroll, 1);
    m_close->setKeyHint(QStringLiteral("Esc"));
    m_save->setKeyHint(QStringLiteral("Ctrl+Shift+S")); // Ctrl+S saves the case
    auto* saves = new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S), this);
    saves->setContext(Qt::WidgetWithChildrenShortcut);
    connect(saves, &QShortcut::activated, this, &PaperPage::save);
    connect(m_save, &KeyHintButton::clicked, this, &PaperPage::save);
    connect(m_print, &KeyHintButton::clicked, this, &PaperPage::print);
    connect(m_close, &KeyHintButton::clicked, this, &PaperPage::closed);
    auto* escape = new QShortcut(QKeySequence(Qt::Key_Escape), this);
    escape->setContext(Qt::WidgetWithChildrenShortcut);
    connect(escape, &QShortcut::activated, this, &PaperPage::closed);
    retranslate();
}

void PaperPage::retranslate()
{
    m_save->setText(tr("Save as PDF…"));
    m_print->setText(tr("Print"));
    m_close->setText(tr("Back"));
    m_scroll->setAccessibleName(tr("Pages of the paper"));
    m_printer->setAccessibleName(tr("Printer"));
    m_copies->setAccessibleName(tr("Copies"));
    m_copies->setSuffix(tr(" copies"));
}

void PaperPage::show(const domain::CaseId& id, ports::PaperKind kind)
{
    m_case = id;
    m_bridge.paper(id, kind, this, [this](const Result<ports::PaperFile>& answer) {
        if (!answer) {
            emit failed(Wording::problem(answer.problem()));
            emit closed();
            return;
        }
        showFile(*answer);
    });
}

void PaperPage::showFile(const ports::PaperFile& file)
{
    m_file = file;
    m_bytes.close();
    m_bytes.setData(reinterpret_cast<const char*>(file.pdf.data()), int(file.pdf.size()));
    m_bytes.open(QIODevice::ReadOnly);
    m_document->load(&m_bytes);
    m_title->setText(Wording::paper(file.kind));
    m_state->setText(file.printedBefore > 0 ? tr("%n page(s), printed before", nullptr, m_document->pageCount())
                                            : tr("%n page(s)", nullptr, m_document->pageCount()));
    auto* pages = new QWidget;
    auto* column = new QVBoxLayout(pages);
    column->setAlignment(Qt::AlignHCenter);
    for (int page = 0; page < m_document->pageCount(); ++page) {
        const QSizeF points = m_document->pagePointSize(page);
        const int height = qRound(kPageWidth * points.height() / points.width());
        auto* label = new QLabel;
        label->setAccessibleName(tr("Page %1").arg(page + 1));
        label->setPixmap(onPaper(m_document->render(page, QSize(kPageWidth, height))));
        column->addWidget(label);
    }
    m_scroll->setWidget(pages);
    fillPrinters();
    m_print->setFocus();
}

void PaperPage::fillPrinters()
{
    m_printer->clear();
    m_printer->addItems(QPrinterInfo::availablePrinterNames());
    m_printer->setVisible(m_printer->count() > 0);
    m_copies->setVisible(m_printer->count() > 0);
    m_copies->setValue(1);
    const QString kind = QString::number(int(m_file.kind));
    const QString last = QSettings().value(QString::fromLatin1(kPrinterKey).arg(kind)).toString();
    m_printer->setCurrentText(last.isEmpty() ? QPrinterInfo::defaultPrinterName() : last);
}

void PaperPage::save()
{
    const QString path = QFileDialog::getSaveFileName(this, tr("Save the paper"), qt(m_file.name), tr("PDF (*.pdf)"));
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) &&
                         file.write(reinterpret_cast<const char*>(m_file.pdf.data()), qint64(m_file.pdf.size())) ==
                             qint64(m_file.pdf.size()) &&
                         file.commit();
    if (!written)
        return emit failed(tr("It could not be saved: %1. Choose another folder").arg(file.errorString()));
    noted(tr("file"), 1);
}

void PaperPage::print()
{
    const QPrinterInfo target = QPrinterInfo::printerInfo(m_printer->currentText());
    if (target.isNull()) {
        emit failed(tr("No printer is set up. Save it as PDF, or set one up in the system"));
        return save();
    }
    QPrinter printer(target, QPrinter::HighResolution);
    printer.setResolution(kPrintDpi);
    printer.setFullPage(true);
    printer.setCopyCount(m_copies->value());
    QPainter painter;
    if (!painter.begin(&printer))
        return emit failed(tr("%1 does not print. The paper is kept; check the printer").arg(target.printerName()));
    for (int page = 0; page < m_document->pageCount(); ++page) {
        if (page > 0)
            printer.newPage();
        const QSizeF inches = m_document->pagePointSize(page) / kPointsPerInch;
        painter.drawImage(0, 0, m_document->render(page, (inches * kPrintDpi).toSize()));
    }
    painter.end();
    const QString kind = QString::number(int(m_file.kind));
    QSettings().setValue(QString::fromLatin1(kPrinterKey).arg(kind), target.printerName());
    noted(target.printerName(), m_copies->value());
}

void PaperPage::noted(const QString& printer, int copies)
{
    m_bridge.printed(m_case, m_file.kind, utf8(printer), copies, this, [this](const Result<void>& answer) {
        if (!answer)
            emit failed(Wording::problem(answer.problem()));
    });
}

void PaperPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
