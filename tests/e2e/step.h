#pragma once

#include <QDebug>
#include <QtTest>

/// One step of a walk: it answers "" or what went wrong. What the screen said is longer than a test's message may be, so
/// it goes to the log, and a picture of the screen beside the test.
#define STEP(desktop, call)                                                                                            \
    do {                                                                                                               \
        const QString wrong = (call);                                                                                  \
        if (!wrong.isEmpty()) {                                                                                        \
            (desktop).savePicture(QString::fromLatin1(QTest::currentTestFunction()) + QStringLiteral(".png"));         \
            qWarning().noquote() << wrong;                                                                             \
        }                                                                                                              \
        QVERIFY2(wrong.isEmpty(), #call);                                                                              \
    } while (false)
