#pragma once

#include "domain/field.h"
#include "domain/item_state.h"
#include "domain/material.h"
#include "domain/operation.h"
#include "domain/person.h"
#include "domain/ticket.h"
#include "domain/work_item.h"
#include "ports/desk_views.h"

#include <QCoreApplication>
#include <QString>

namespace yc::ui
{

/// Every sentence and word that stands for a stable code. The one place where services' answers become language;
/// sentences say what happened and what to do next. GUI thread.
struct Wording {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::Wording)

public:
    /// The sentence for a failure: by its code, else by its fault. Never shows Problem::detail.
    static QString problem(const Problem& problem);
    static QString fault(Fault fault);
    /// The same for a bare code of a finding, a field or a verdict; an unknown code gives an empty text.
    static QString code(const std::string& code, const std::vector<std::string>& args);

    /// Both languages of a catalogue word; the other one when this is empty.
    static QString local(const ports::Words& words);
    /// What a field holds as a person reads it, in clear: an option by its label.
    static QString value(const ports::FieldView& field);
    /// "zh" or "en": which of two texts the screen speaks now.
    static QString languageCode();

    static QString kind(domain::WorkItemKind kind); ///< two characters under the row's key
    static QString kindIcon(domain::WorkItemKind kind);
    static QString priority(domain::PriorityClass priority);           ///< 老人
    static QString queueTitle(const ports::QueueRow& row);             ///< what it is about
    static QString queueReason(const ports::QueueRow& row);            ///< why the row stands here
    static QString queueRight(const ports::QueueRow& row, Moment now); ///< waiting or remaining time
    static QString windowState(const std::string& state);
    static QString pauseReason(const std::string& reason);

    static QString state(domain::ItemState state);
    static QString state(domain::CaseState state);
    static QString state(domain::TicketState state);
    static QString state(domain::OperationState state);
    static QString itemEvent(domain::ItemEventKind kind);
    static QString sourceMark(domain::Source source); ///< 卡 共 证 扫 推 历 填 改 冲
    static QString source(domain::Source source);
    static QString trust(domain::Trust trust);
    static QString provenance(const domain::Provenance& provenance); ///< 来源 共享 公安 14:29
    static QString role(domain::Role role);                          ///< of a central system
    static QString role(domain::UserRole role);
    static QString operation(const std::string& kind); ///< of an operation in the outbox
    static QString necessity(domain::Necessity necessity);
    static QString notAsked(domain::NotAsked way);
    static QString paper(ports::PaperKind kind);
    static QString severity(const std::string& severity);

    /// Why a central system is not reached, or lets nobody in: what it means, and what a person can do about it.
    struct Failure {
        QString meaning;
        QString remedy;
    };
    static Failure failure(const std::string& code);
    static QString call(const std::string& path); ///< what was asked of a central system: "/v1/push"
};

} // namespace yc::ui
