#include "ui/workbench/materials_page.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/theme/style.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"
#include "ui/workbench/material_delegate.h"
#include "ui/workbench/material_model.h"
#include "ui/workbench/material_preview.h"
#include "ui/workbench/upload_strip.h"

#include <QDropEvent>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMimeData>
#include <QShortcut>
#include <QTableView>
#include <QVBoxLayout>

namespace yc::ui
{
namespace
{

constexpr std::chrono::days kPromiseDays{5}; ///< calendar days proposed for a supplement; the department's own limit still rules

} // namespace

MaterialsPage::MaterialsPage(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_summary(new TextLabel(TextStep::Body, Ink::Text)),
      m_model(new MaterialModel(this)), m_table(new QTableView(this)),
      m_paper(new KeyHintButton(ButtonWeight::Outline)), m_file(new KeyHintButton(ButtonWeight::Outline)),
      m_licence(new KeyHintButton(ButtonWeight::Outline)), m_promise(new KeyHintButton(ButtonWeight::Outline)),
      m_nothing(new KeyHintButton(ButtonWeight::Quiet)), m_note(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_preview(new MaterialPreview(session)), m_uploads(new UploadStrip(session, this))
{
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(space::kL, space::kS, space::kL, space::kS);
    column->setSpacing(space::kS);
    column->addWidget(m_summary);
    m_table->setModel(m_model);
    m_table->setItemDelegate(new MaterialDelegate(m_table));
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setShowGrid(false);
    m_table->setTabKeyNavigation(false);
    m_table->setWordWrap(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(scaled(this, measure::kTableRow));
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(MaterialModel::Name, QHeaderView::Stretch);
    m_table->horizontalHeader()->setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    column->addWidget(m_table, 1);
    column->addWidget(m_preview, 1);
    column->addWidget(m_uploads);
    m_note->setWordWrap(true);
    column->addWidget(m_note);
    auto* row = new QHBoxLayout;
    row->setSpacing(space::kS);
    for (KeyHintButton* button : {m_paper, m_file, m_licence, m_promise, m_nothing})
        row->addWidget(button);
    row->addStretch();
    column->addLayout(row);
    m_paper->setKeyHint(QStringLiteral("Enter"));
    m_file->setKeyHint(QStringLiteral("F7"));
    connect(m_paper, &KeyHintButton::clicked, this, [this] { take(Take::Paper); });
    connect(m_file, &KeyHintButton::clicked, this, &MaterialsPage::chooseFile);
    connect(m_licence, &KeyHintButton::clicked, this, [this] { take(Take::Licence); });
    connect(m_promise, &KeyHintButton::clicked, this, [this] { take(Take::Promise); });
    connect(m_nothing, &KeyHintButton::clicked, this, [this] { take(Take::Nothing); });
    connect(m_table, &QTableView::activated, this, [this] { take(Take::Paper); });
    auto* scan = new QShortcut(QKeySequence(Qt::Key_F7), this);
    scan->setContext(Qt::WidgetWithChildrenShortcut);
    connect(scan, &QShortcut::activated, this, &MaterialsPage::chooseFile);
    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this](const QModelIndex& now) {
        const ports::MaterialView* material = m_model->at(now.row());
        m_note->setText(material == nullptr ? QString() : Wording::local(material->note));
        m_preview->show(material);
        m_uploads->show(material);
        shareRoom();
    });
    connect(&session, &CaseSession::changed, this, &MaterialsPage::refresh);
    setAcceptDrops(true);
    retranslate();
    refresh();
}

void MaterialsPage::retranslate()
{
    m_table->setAccessibleName(tr("Materials"));
    m_paper->setText(tr("Take as paper"));
    m_file->setText(tr("Add a file…"));
    m_licence->setText(tr("Electronic licence shown"));
    m_promise->setText(tr("Promised later"));
    m_nothing->setText(tr("Take back"));
    m_model->retranslate();
}

void MaterialsPage::refresh()
{
    const ports::CaseView& view = m_session.view();
    m_model->show(view.materials);
    if (!m_table->currentIndex().isValid() && m_model->rowCount() > 0)
        m_table->setCurrentIndex(m_model->index(0, 0));
    m_preview->show(m_model->at(m_table->currentIndex().row()));
    m_uploads->show(m_model->at(m_table->currentIndex().row()));
    shareRoom();
    int settled = 0;
    for (const ports::MaterialView& material : view.materials)
        settled += material.taken.settled() ? 1 : 0;
    m_summary->setText(tr("Separately %1, merged %2 · to hand in %3 · settled %4")
                           .arg(view.saved.materialsBefore).arg(view.saved.materialsAfter)
                           .arg(view.saved.materialsToHandIn).arg(settled));
    for (KeyHintButton* button : {m_paper, m_file, m_licence, m_promise, m_nothing})
        button->setEnabled(!view.readOnly);
}

/// The list needs no more than its rows; what is attached takes the rest.
void MaterialsPage::shareRoom()
{
    const int rows = m_table->horizontalHeader()->height() + m_model->rowCount() * m_table->rowHeight(0);
    const bool seen = !m_preview->isHidden();
    m_table->setMaximumHeight(seen ? rows + 2 * m_table->frameWidth() : QWIDGETSIZE_MAX);
}

void MaterialsPage::take(Take how)
{
    const ports::MaterialView* material = m_model->at(m_table->currentIndex().row());
    if (material == nullptr || m_session.view().readOnly)
        return;
    domain::TakenMaterial taken = material->taken;
    taken.key = material->key;
    switch (how) {
    case Take::Paper:
        taken.count = taken.as == domain::TakenAs::Paper ? taken.count + 1 : 1;
        taken.as = domain::TakenAs::Paper;
        taken.originalSeen = true;
        break;
    case Take::Licence: taken.as = domain::TakenAs::Licence; break;
    case Take::Promise:
        taken.as = domain::TakenAs::Promised;
        taken.promisedBy = dayOf(m_session.clock().now()) + kPromiseDays;
        break;
    case Take::Nothing:
        taken = domain::TakenMaterial{};
        taken.key = material->key;
        break;
    case Take::File: return;
    }
    m_session.takeMaterial(taken);
}

void MaterialsPage::chooseFile()
{
    const ports::MaterialView* material = m_model->at(m_table->currentIndex().row());
    if (material == nullptr || m_session.view().readOnly)
        return;
    const QStringList paths = QFileDialog::getOpenFileNames(this, tr("Choose a scan"), {},
                                                            tr("PDF and pictures (*.pdf *.jpg *.jpeg *.png)"));
    for (const QString& path : paths)
        m_session.attachFile(qt(material->key), path);
}

void MaterialsPage::focusFirst()
{
    m_table->setFocus(Qt::ShortcutFocusReason);
}

bool MaterialsPage::focusMaterial(const QString& key)
{
    const int row = m_model->rowOf(utf8(key));
    if (row < 0)
        return false;
    m_table->setCurrentIndex(m_model->index(row, 0));
    focusFirst();
    return true;
}

void MaterialsPage::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls() && !m_session.view().readOnly)
        event->acceptProposedAction();
}

void MaterialsPage::dropEvent(QDropEvent* event)
{
    const ports::MaterialView* material = m_model->at(m_table->currentIndex().row());
    if (material == nullptr)
        return;
    for (const QUrl& url : event->mimeData()->urls())
        m_session.attachFile(qt(material->key), url.toLocalFile());
}

void MaterialsPage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

} // namespace yc::ui
