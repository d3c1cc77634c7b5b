#include "desk_rig.h"
#include "fakes/manual_clock.h"
#include "ui/workbench/case_session.h"
#include "ui/workbench/question_row.h"

#include <QScrollArea>
#include <QTest>

using namespace yc;
using namespace yc::ui;
using fakes::DeskRig;

/// A question stands in a page that scrolls up and down only: whatever its width, nothing may end beside it.
class TestQuestionRow : public QObject
{
    Q_OBJECT

private slots:
    void nothingEndsBesideThePage_data();
    void nothingEndsBesideThePage();
    void theClassesStandBesideTheAnswersWhereThereIsRoom();
};

namespace
{

constexpr int kNarrow = 540;
constexpr int kWide = 1000;

ports::QuestionView questionOf(bool answered)
{
    ports::QuestionView question;
    question.id = domain::QuestionId("licence");
    question.text = {"卖凉菜吗？", "Will there be any cold meat dishes on the menu?"};
    question.help = {"像切片牛肉、凉拌鸡", "Such as sliced beef or chicken served cold"};
    question.kind = "one";
    question.options = {{"all", {"全部", "All of them"}}, {"some", {"部分", "Some"}}, {"none", {"不卖", "None"}}};
    question.legalClasses = {{"冷食类食品制售", "Making and selling cold food"}};
    if (answered)
        question.answer = Value("all");
    return question;
}

struct Shown {
    DeskRig rig;
    fakes::ManualClock clock{fakes::sampleNow()};
    CaseSession session{rig.bridge, clock, rig.desk.openedCase};
    QScrollArea page;
    QuestionRow* row;

    explicit Shown(bool answered) : row(new QuestionRow(session, questionOf(answered), 1))
    {
        page.setWidgetResizable(true);
        page.setWidget(row);
    }
    void wide(int width)
    {
        page.resize(width, 300);
        page.show();
        QVERIFY(QTest::qWaitForWindowExposed(&page));
    }
    QStringList beside() const
    {
        QStringList found;
        for (const QWidget* part : row->findChildren<QWidget*>()) {
            if (part->isVisible() && part->mapTo(row, QPoint(part->width(), 0)).x() > page.viewport()->width())
                found << QString::fromLatin1(part->metaObject()->className());
        }
        return found;
    }
};

} // namespace

void TestQuestionRow::nothingEndsBesideThePage_data()
{
    QTest::addColumn<bool>("answered");
    QTest::newRow("open") << false;
    QTest::newRow("answered") << true;
}

void TestQuestionRow::nothingEndsBesideThePage()
{
    QFETCH(const bool, answered);
    Shown shown(answered);
    shown.wide(kNarrow);
    QTRY_COMPARE(shown.beside(), QStringList());
    shown.wide(kWide);
    QTRY_COMPARE(shown.beside(), QStringList());
    shown.wide(kNarrow); // and back, as a window is made smaller
    QTRY_COMPARE(shown.beside(), QStringList());
}

void TestQuestionRow::theClassesStandBesideTheAnswersWhereThereIsRoom()
{
    Shown shown(true);
    const auto top = [&](const QString& words) {
        for (const QLabel* label : shown.row->findChildren<QLabel*>()) {
            if (label->text() == words)
                return label->mapTo(shown.row, QPoint(0, 0));
        }
        return QPoint();
    };
    const QString legalClass = QStringLiteral("Making and selling cold food");
    const QAbstractButton* yes = shown.row->entry();
    shown.wide(kWide);
    QTRY_VERIFY(top(legalClass).x() > yes->mapTo(shown.row, QPoint(0, 0)).x());
    shown.wide(kNarrow);
    QTRY_VERIFY(top(legalClass).x() < yes->mapTo(shown.row, QPoint(0, 0)).x());
    QTRY_VERIFY(top(legalClass).y() > yes->mapTo(shown.row, QPoint(0, yes->height())).y());
}

QTEST_MAIN(TestQuestionRow)
#include "tst_question_row.moc"
