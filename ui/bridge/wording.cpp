#include "ui/bridge/wording.h"

#include "ui/bridge/text.h"

#include <algorithm>

namespace yc::ui
{

QString Wording::languageCode()
{
    //: The code of the language this file translates to: en or zh
    return tr("en", "language code");
}

QString Wording::local(const ports::Words& words)
{
    const bool chinese = languageCode() == QLatin1String("zh");
    const std::string& first = chinese ? words.zh : words.en;
    return qt(first.empty() ? (chinese ? words.en : words.zh) : first);
}

QString Wording::value(const ports::FieldView& field)
{
    const Value& value = field.field.value;
    const auto option = std::ranges::find(field.options, value.toString(), &ports::OptionView::value);
    if (option != field.options.end())
        return local(option->label);
    if (value.isBool())
        return value.toBool() ? tr("Yes") : tr("No");
    return valueText(value);
}

QString Wording::problem(const Problem& problem)
{
    const QString sentence = code(problem.code, problem.args);
    return sentence.isEmpty() ? fault(problem.fault) : sentence;
}

QString Wording::fault(Fault fault)
{
    switch (fault) {
    case Fault::NotFound:
        return tr("This is no longer here. Refresh the list and choose again");
    case Fault::Conflict:
        return tr("Somebody changed it meanwhile. Look at the new state, then decide");
    case Fault::Rejected:
        return tr("The rules do not allow this now. Check the state of the case");
    case Fault::Invalid:
        return tr("What was entered cannot be understood. Check it and enter it again");
    case Fault::Denied:
        return tr("You are not allowed to do this. Sign in again or ask the supervisor");
    case Fault::Offline:
        return tr("The centre cannot be reached. Keep working: it is sent when the network returns");
    case Fault::Busy:
        return tr("The centre is busy. Try again in a minute; nothing is lost");
    case Fault::Full:
        return tr("There is no room left. Free disk space and try again; what was saved is kept");
    case Fault::Damaged:
        return tr("The data is damaged. It was set aside; tell the administrator");
    case Fault::Unsupported:
        return tr("This version cannot read it. Update the program");
    }
    return {};
}

QString Wording::provenance(const domain::Provenance& provenance)
{
    if (provenance.source == domain::Source::None)
        return {};
    QString sentence = tr("Source: %1").arg(source(provenance.source));
    if (!provenance.agency.empty())
        sentence += u' ' % qt(provenance.agency);
    if (provenance.at != Moment{})
        sentence += u' ' % timeText(provenance.at);
    return sentence;
}

} // namespace yc::ui
