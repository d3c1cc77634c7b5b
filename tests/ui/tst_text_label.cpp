#include "desk_rig.h"
#include "ui/widgets/text_label.h"

#include <QHelpEvent>
#include <QTest>
#include <QToolTip>

using namespace yc::ui;

namespace
{

const QString kLong = QStringLiteral("A sentence that is longer than the room it gets on the narrow screen of a window");

QString pointedAt(TextLabel& label)
{
    QToolTip::hideText();
    QHelpEvent event(QEvent::ToolTip, QPoint(1, 1), label.mapToGlobal(QPoint(1, 1)));
    QCoreApplication::sendEvent(&label, &event);
    return QToolTip::isVisible() ? QToolTip::text() : QString();
}

} // namespace

/// What the room cuts can be read all the same.
class TestTextLabel : public QObject
{
    Q_OBJECT

private slots:
    void aCutTextIsItsOwnTooltip()
    {
        yc::fakes::DeskRig rig;
        TextLabel label(kLong);
        label.setElided(true);
        label.resize(90, 24);
        label.show();
        QCOMPARE(pointedAt(label), kLong);
        label.setToolTip(QStringLiteral("its own"));
        QCOMPARE(pointedAt(label), QStringLiteral("its own"));
    }

    void aTextThatHasItsRoomNeedsNone()
    {
        yc::fakes::DeskRig rig;
        TextLabel label(kLong);
        label.setElided(true);
        label.resize(1200, 24);
        label.show();
        QCOMPARE(pointedAt(label), QString());
    }
};

QTEST_MAIN(TestTextLabel)
#include "tst_text_label.moc"
