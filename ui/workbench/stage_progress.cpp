#include "ui/workbench/stage_progress.h"

#include <QCoreApplication>

namespace yc::ui
{
namespace
{

struct Words {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::StageBar)
};

struct Counts {
    int answered = 0, questions = 0, filled = 0, fields = 0, settled = 0, materials = 0, open = 0, wrong = 0;
};

Counts countsOf(const ports::CaseView& view)
{
    Counts counts;
    for (const ports::QuestionView& question : view.questions) {
        ++counts.questions;
        counts.answered += question.answer.isNull() ? 0 : 1;
    }
    for (const ports::GroupView& group : view.groups) {
        for (const ports::FieldView& field : group.fields) {
            ++counts.fields;
            counts.filled += field.field.empty() ? 0 : 1;
            counts.wrong += field.field.inConflict() || !field.problem.empty() ? 1 : 0;
        }
    }
    for (const ports::MaterialView& material : view.materials) {
        ++counts.materials;
        counts.settled += material.taken.settled() ? 1 : 0;
    }
    for (const ports::FindingView& finding : view.findings)
        counts.open += finding.overridden || finding.severity == "info" ? 0 : 1;
    return counts;
}

Shape part(int done, int all)
{
    if (done >= all)
        return Shape::Ok;
    return done == 0 ? Shape::Todo : Shape::Doing;
}

QString share(int done, int all)
{
    return QStringLiteral("%1/%2").arg(done).arg(all);
}

} // namespace

void showProgress(StageBar& bar, const ports::CaseView& view)
{
    const Counts counts = countsOf(view);
    const bool known = !view.applicantId.empty();
    bar.setProgress(Stage::Identity, known ? Shape::Ok : Shape::Todo, Words::tr("Identity"), {});
    bar.setProgress(Stage::Situations, part(counts.answered, counts.questions), Words::tr("Situation"),
                    share(counts.answered, counts.questions));
    bar.setProgress(Stage::Form, counts.wrong > 0 ? Shape::Attention : part(counts.filled, counts.fields),
                    Words::tr("Form"), share(counts.filled, counts.fields));
    bar.setProgress(Stage::Materials, part(counts.settled, counts.materials), Words::tr("Materials"),
                    share(counts.settled, counts.materials));
    bar.setProgress(Stage::Review, counts.open > 0 ? Shape::Attention : Shape::Ok, Words::tr("Pre-review"),
                    counts.open > 0 ? QString::number(counts.open) : QString());
    bar.setProgress(Stage::Confirm, view.record.confirmedByCitizen ? Shape::Ok : Shape::Todo, Words::tr("Confirm"), {});
    bar.setProgress(Stage::Submit, view.readOnly ? Shape::Ok : Shape::Todo, Words::tr("Take in"), {});
    bar.setProgress(Stage::Status, Shape::Doing, Words::tr("Status"), {});
}

} // namespace yc::ui
