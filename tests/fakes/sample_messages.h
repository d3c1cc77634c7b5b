#pragma once

#include "wire/messages.h"

#include "manual_clock.h"

namespace yc::fakes
{

/// One filled example of each message. All people are invented.

inline domain::Operation sampleOperation(std::int64_t sequence = 1, domain::Role lane = domain::Role::Cases)
{
    domain::Operation operation;
    operation.id = domain::OperationId(domain::name(lane) + "-op-" + std::to_string(sequence));
    operation.client = domain::ClientId("client-a");
    operation.lane = lane;
    operation.sequence = sequence;
    operation.kind = "case.withdraw";
    operation.entity = "case-" + std::to_string(sequence);
    operation.baseVersion = 3;
    operation.dependsOn = {domain::OperationId("op-0")};
    operation.payload = Object{{"reason", "申请人主动撤回"}};
    operation.hall = domain::HallId("hall-1");
    operation.window = domain::WindowId("07");
    operation.user = domain::UserId("0107");
    operation.at = mondayMorning();
    operation.hubOffsetMicros = -1200;
    return operation;
}

inline domain::Ticket sampleTicket(const std::string& id = "ticket-22")
{
    domain::Ticket ticket;
    ticket.id = domain::TicketId(id);
    ticket.number = "A022";
    ticket.service = domain::ServiceId("newborn");
    ticket.applicant = "陈样宝";
    domain::Period waiting;
    waiting.from = mondayMorning();
    ticket.periods.push_back(waiting);
    ticket.version = 4;
    ticket.fence = 9;
    return ticket;
}

inline ports::SignInAnswer sampleSignIn()
{
    ports::SignInAnswer answer;
    answer.token = "token-1";
    answer.user.id = domain::UserId("0107");
    answer.user.name = "林示范";
    answer.user.hall = domain::HallId("hall-1");
    answer.hallName = "示范政务服务大厅";
    domain::Service service;
    service.id = domain::ServiceId("newborn");
    service.name = "新生儿出生";
    service.prefix = "A";
    domain::Window window;
    window.id = domain::WindowId("07");
    window.name = "综合受理";
    window.services = {service.id};
    answer.windows.push_back(window);
    answer.services.push_back(service);
    answer.expires = mondayMorning() + std::chrono::hours(12);
    answer.offlineDays = 14;
    return answer;
}

inline ports::PullPage samplePage(int rows = 3)
{
    ports::PullPage page{.scope = "queue:hall-1", .epoch = "e1", .cursor = 40, .clear = true, .more = true, .entities = {}};
    for (int i = 1; i <= rows; ++i) {
        ports::MirrorEntity row;
        row.type = "ticket";
        row.id = "t" + std::to_string(i);
        row.version = i;
        row.hubSequence = 37 + i;
        row.deleted = i % 3 == 0;
        if (!row.deleted)
            row.body = Object{{"applicant", "陈样宝\n\"𠮷\""}, {"wait", 2.5}, {"rank", -i}, {"list", Array{true, nullptr}}};
        page.entities.push_back(row);
    }
    return page;
}

inline ports::SharingRequest sampleSharingRequest()
{
    return {.idNumber = "ID-1",
            .name = "陈样宝",
            .caseId = domain::CaseId("case-1"),
            .scene = domain::OneThingId("newborn"),
            .consent = "signed",
            .wanted = {"self", "spouse"}};
}

inline ports::SharingAnswer sampleSharingAnswer()
{
    ports::SharingAnswer answer;
    answer.records.push_back({.role = "self",
                              .agency = "公安",
                              .values = {{"name", "陈样宝"}},
                              .at = mondayMorning(),
                              .authorization = "signed"});
    answer.licences.push_back({.kind = "居民身份证",
                               .number = "L-1",
                               .holder = "self",
                               .issuer = "公安",
                               .validUntil = dayOf(mondayMorning()),
                               .values = {{"sex", "女"}}});
    answer.licences.push_back(
        {.kind = "结婚证", .number = "L-2", .holder = "self", .issuer = "民政", .validUntil = {}, .values = {}});
    return answer;
}

} // namespace yc::fakes
