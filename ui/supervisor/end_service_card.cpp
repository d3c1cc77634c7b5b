#include "ui/supervisor/end_service_card.h"

#include "ui/bridge/desk_bridge.h"
#include "ui/bridge/text.h"
#include "ui/bridge/wording.h"
#include "ui/supervisor/hall_words.h"

#include <QComboBox>
#include <QEvent>
#include <QLineEdit>

namespace yc::ui
{
namespace
{

constexpr int kLongestNote = 60;
/// As recorded in the audit; the last one asks for a note.
constexpr const char* kReasons[] = {"forgot_finish", "clerk_left", "device", "other"};

} // namespace

EndServiceCard::EndServiceCard(DeskBridge& bridge, QWidget* parent)
    : DecisionCard(parent), m_bridge(bridge), m_reason(new QComboBox), m_note(new QLineEdit)
{
    for (const char* reason : kReasons)
        m_reason->addItem(QString(), QString(QLatin1String(reason)));
    m_note->setMaxLength(kLongestNote);
    addPart(m_reason);
    addPart(m_note);
    connect(this, &DecisionCard::decided, this, &EndServiceCard::end);
    retranslate();
}

void EndServiceCard::ask(const SeatView& seat)
{
    m_seat = seat;
    m_reason->setCurrentIndex(0);
    m_note->clear();
    setProblem({});
    setBusy(false);
    retranslate();
    focusSafe();
}

std::string EndServiceCard::reason() const
{
    const QString word = m_reason->currentData().toString(), note = m_note->text().trimmed();
    return utf8(note.isEmpty() ? word : QString(word % QStringLiteral(": ") % note));
}

void EndServiceCard::end()
{
    if (m_reason->currentIndex() == m_reason->count() - 1 && m_note->text().trimmed().isEmpty()) {
        setProblem(tr("Say in a few words why"));
        m_note->setFocus();
        return;
    }
    setBusy(true);
    m_bridge.endForgotten(domain::TicketId(m_seat.ticket), reason(), this, [this](const Result<Value>& answer) {
        setBusy(false);
        if (!answer)
            return setProblem(Wording::problem(answer.problem()));
        emit ended(*answer, qt(m_seat.number));
    });
}

void EndServiceCard::retranslate()
{
    const QString words[] = {tr("The clerk forgot to press finish"), tr("The clerk has left the window"),
                             tr("The window's machine stands still"), tr("Another reason")};
    for (int i = 0; i < m_reason->count(); ++i)
        m_reason->setItemText(i, words[i]);
    m_reason->setAccessibleName(tr("Why it is ended"));
    m_note->setAccessibleName(tr("Note"));
    m_note->setPlaceholderText(tr("Note, kept with the reason"));
    setTexts(tr("End %1 at %2").arg(qt(m_seat.number), HallWords::window(m_seat.id)),
             tr("The number is closed as forced and its time is left out of the means. A case at that window stays as "
                "it is."),
             tr("End this service"), tr("Leave it"));
}

void EndServiceCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    DecisionCard::changeEvent(event);
}

} // namespace yc::ui
