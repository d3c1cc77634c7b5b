#include "ui/workbench/upload_strip.h"

#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/widgets/key_hint_button.h"
#include "ui/widgets/text_label.h"
#include "ui/workbench/case_session.h"

#include <QHBoxLayout>
#include <QShortcut>

#include <algorithm>

namespace yc::ui
{
namespace
{

using ports::UploadState;

constexpr int kAll = 100;

bool isStopped(const ports::Upload& upload)
{
    return upload.state == UploadState::Paused || upload.state == UploadState::NeedsPerson;
}

} // namespace

UploadStrip::UploadStrip(CaseSession& session, QWidget* parent)
    : QWidget(parent), m_session(session), m_state(new TextLabel(TextStep::Hint, Ink::Text2)),
      m_stop(new KeyHintButton(ButtonWeight::Quiet)), m_resume(new KeyHintButton(ButtonWeight::Outline))
{
    auto* row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(space::kS);
    m_state->setWordWrap(true);
    row->addWidget(m_state, 1);
    row->addWidget(m_stop);
    row->addWidget(m_resume);
    const auto bind = [this](KeyHintButton* button, const char* key, bool stop) {
        button->setKeyHint(QString::fromLatin1(key));
        auto* shortcut = new QShortcut(QKeySequence(QString::fromLatin1(key)), parentWidget() ? parentWidget() : this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, button, &KeyHintButton::click);
        connect(button, &KeyHintButton::clicked, this, [this, stop] { act(stop); });
    };
    bind(m_stop, "Alt+X", true);
    bind(m_resume, "Alt+R", false);
    connect(&session.bridge(), &DeskBridge::syncChanged, this, &UploadStrip::ask);
    retranslate();
    ask();
}

void UploadStrip::ask()
{
    m_session.bridge().sync(this, [this](const Result<ports::SyncView>& answer) {
        if (!answer)
            return; // the drawer says so
        m_uploads = answer->uploads;
        render();
    });
}

void UploadStrip::show(const ports::MaterialView* material)
{
    m_files = material != nullptr ? material->taken.files : std::vector<domain::Attachment>{};
    render();
}

QString UploadStrip::words(const Line& line) const
{
    const ports::Upload& upload = line.upload;
    const QString name = qt(line.name);
    switch (upload.state) {
    case UploadState::Local:
        return tr("%1 waits to be sent").arg(name);
    case UploadState::Uploading:
        return tr("%1 is being sent, %2 %").arg(name).arg(upload.size > 0 ? int(upload.sent * kAll / upload.size) : 0);
    case UploadState::Stored:
        return tr("%1 is sent, the hub checks it").arg(name);
    case UploadState::Paused:
        return tr("%1 is not sent: stopped here").arg(name);
    case UploadState::NeedsPerson:
        return tr("%1 could not be sent: %2").arg(name, Wording::problem(fail(Fault::Rejected, upload.reason)));
    case UploadState::Verified:
    case UploadState::Freed:
        break;
    }
    return {};
}

void UploadStrip::render()
{
    m_lines.clear();
    for (const domain::Attachment& file : m_files) {
        const auto upload = std::ranges::find(m_uploads, file.digest, &ports::Upload::digest);
        if (upload != m_uploads.end())
            m_lines.push_back({file.name, *upload});
    }
    QStringList texts;
    bool refused = false;
    bool goes = false;
    bool stands = false;
    for (const Line& line : m_lines) {
        texts.push_back(words(line));
        refused = refused || line.upload.state == UploadState::NeedsPerson;
        (isStopped(line.upload) ? stands : goes) = true;
    }
    m_state->setInk(refused ? Ink::Error : Ink::Text2);
    m_state->setText(texts.join(QStringLiteral("\n")));
    m_stop->setVisible(goes);
    m_resume->setVisible(stands);
    setVisible(!m_lines.empty());
}

/// Each file it can be done to: a material rarely has more than one.
void UploadStrip::act(bool stop)
{
    const auto done = [this](const Result<void>& answer) {
        if (!answer)
            emit m_session.failed(Wording::problem(answer.problem()));
    };
    emit m_session.trying();
    for (const Line& line : std::vector(m_lines)) {
        if (isStopped(line.upload) == stop)
            continue;
        if (stop)
            m_session.bridge().stopUpload(line.upload.digest, this, done);
        else
            m_session.bridge().resumeUpload(line.upload.digest, this, done);
    }
}

void UploadStrip::retranslate()
{
    m_stop->setText(tr("Stop sending"));
    m_resume->setText(tr("Send after all"));
    setAccessibleName(tr("Files on their way to the hub"));
}

void UploadStrip::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        render();
    }
    QWidget::changeEvent(event);
}

} // namespace yc::ui
