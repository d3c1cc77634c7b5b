#include "ui/workbench/material_preview.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/text_label.h"
#include "ui/widgets/tool_button.h"
#include "ui/workbench/case_session.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPdfDocument>
#include <QScrollArea>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr int kLeastHeight = 200;
constexpr int kPageWidth = 620; ///< px of a page at 100 %
constexpr int kZoomStep = 25;
constexpr int kSmallest = 50;
constexpr int kLargest = 300;
constexpr const char* kPdf = "application/pdf";

} // namespace

MaterialPreview::MaterialPreview(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_title(new TextLabel(TextStep::Body, Ink::Text, true)),
      m_smaller(new ToolButton(QStringLiteral("zoom-out"))), m_larger(new ToolButton(QStringLiteral("zoom-in"))),
      m_before(new ToolButton(QStringLiteral("chevron-left"))), m_after(new ToolButton(QStringLiteral("chevron-right"))),
      m_scroll(new QScrollArea), m_picture(new QLabel), m_document(new QPdfDocument(this))
{
    setMinimumHeight(scaled(this, kLeastHeight));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(space::kXs);
    auto* row = new QHBoxLayout;
    row->addWidget(m_title);
    row->addStretch();
    for (ToolButton* button : {m_smaller, m_larger, m_before, m_after})
        row->addWidget(button);
    column->addLayout(row);
    m_picture->setAlignment(Qt::AlignCenter);
    m_scroll->setWidget(m_picture);
    m_scroll->setWidgetResizable(true);
    m_scroll->setAlignment(Qt::AlignCenter);
    column->addWidget(m_scroll, 1);
    connect(m_smaller, &ToolButton::clicked, this, [this] { zoom(m_percent - kZoomStep); });
    connect(m_larger, &ToolButton::clicked, this, [this] { zoom(m_percent + kZoomStep); });
    connect(m_before, &ToolButton::clicked, this, [this] { step(-1); });
    connect(m_after, &ToolButton::clicked, this, [this] { step(1); });
    retranslate();
    hide();
}

void MaterialPreview::retranslate()
{
    m_smaller->setWords(tr("Smaller"));
    m_larger->setWords(tr("Larger"));
    m_before->setWords(tr("Page before"));
    m_after->setWords(tr("Next page"));
    m_picture->setAccessibleName(tr("What was attached"));
}

void MaterialPreview::show(const ports::MaterialView* material)
{
    const std::vector<domain::Attachment> none;
    const auto& files = material != nullptr ? material->taken.files : none;
    setVisible(!files.empty());
    if (files.empty() || (material->key == m_key && files == m_files))
        return;
    const bool grown = material->key == m_key && files.size() > m_files.size();
    m_key = material->key;
    m_files = files;
    load(grown ? files.size() - 1 : 0);
}

void MaterialPreview::load(std::size_t file)
{
    m_file = file;
    m_page = 0;
    const domain::Attachment& wanted = m_files[file];
    m_session.bridge().file(wanted.digest, this, [this, wanted](const Result<Bytes>& answer) {
        if (m_file >= m_files.size() || m_files[m_file].digest != wanted.digest)
            return; // another one is wanted by now
        if (!answer) {
            m_picture->setText(Wording::problem(answer.problem()));
            return;
        }
        showBytes(wanted.mime, *answer);
    });
}

void MaterialPreview::showBytes(const std::string& mime, const Bytes& bytes)
{
    m_image = QImage();
    m_document->close();
    m_bytes.close();
    if (mime == kPdf) {
        m_bytes.setData(reinterpret_cast<const char*>(bytes.data()), int(bytes.size()));
        m_bytes.open(QIODevice::ReadOnly);
        m_document->load(&m_bytes);
    } else {
        m_image.loadFromData(bytes.data(), int(bytes.size()));
    }
    render();
}

int MaterialPreview::pages() const
{
    return m_image.isNull() ? m_document->pageCount() : 1;
}

/// Past the last page comes the next file.
void MaterialPreview::step(int direction)
{
    const int wanted = m_page + direction;
    if (wanted >= 0 && wanted < pages()) {
        m_page = wanted;
        return render();
    }
    const auto file = qsizetype(m_file) + direction;
    if (file >= 0 && file < qsizetype(m_files.size()))
        load(std::size_t(file));
}

void MaterialPreview::zoom(int percent)
{
    m_percent = std::clamp(percent, kSmallest, kLargest);
    render();
}

void MaterialPreview::render()
{
    const int width = scaled(this, kPageWidth) * m_percent / 100;
    QImage page = m_image;
    if (page.isNull() && m_page < m_document->pageCount()) {
        const QSizeF points = m_document->pagePointSize(m_page);
        page = m_document->render(m_page, QSize(width, qRound(width * points.height() / points.width())));
    }
    if (page.isNull())
        m_picture->setText(tr("This file cannot be shown. It is kept and will be sent"));
    else
        m_picture->setPixmap(QPixmap::fromImage(page.scaledToWidth(width, Qt::SmoothTransformation)));
    m_title->setText(tr("File %1 of %2, page %3 of %4")
                         .arg(m_file + 1)
                         .arg(m_files.size())
                         .arg(m_page + 1)
                         .arg(std::max(pages(), 1)));
}

void MaterialPreview::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
