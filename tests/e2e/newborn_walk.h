#pragma once

#include "e2e/screen.h"
#include "e2e/virtual_desktop.h"

#include <QString>

namespace yc::stage
{

/// What a clerk does at the keyboard to take in a newborn's one thing. Each step ends when the screen says so, and
/// answers "" or what was expected and what the screen said instead.
class NewbornWalk
{
public:
    NewbornWalk(const VirtualDesktop& desktop, const Screen& screen) : m_desktop(desktop), m_screen(screen) {}

    QString signIn(const QString& user, const QString& secret) const;
    /// Try to sign in; the page says that sentence instead of giving way.
    QString signInRefused(const QString& user, const QString& secret, const QString& sentence) const;
    /// Sign out by the keyboard; the sign-in page is back.
    QString signOut() const;
    /// A supervisor signs in where another worked before; the hall's board stands.
    QString signInSupervisor(const QString& user, const QString& secret) const;
    QString callAndStart(const QString& ticket) const;
    /// Replaces what stands in the field that has the keyboard and reads it back: the X server may drop one of several
    /// hanzi.
    bool typeInto(const QString& field, const QString& text) const;
    QString identify(const QString& idNumber, const QString& name, bool online) const;
    QString answerSituation() const;
    /// The keys that settle it: type, take, or confirm what was proposed.
    void settle(const Seen& point, const QString& childName, const QString& fatherPhone) const;
    /// How many points the stage bar counts as open before the pre-review is done.
    int open() const;
    /// Fill what is empty, confirm what was proposed, take what must be handed in: F8 leads, until nothing is open.
    QString settleEverything(const QString& childName, const QString& fatherPhone) const;
    /// Through confirmation to the card that asks; not yet taken in.
    QString confirm() const;
    /// Take it in; the number that appears.
    QString takeIn(QString& receiptNumber) const;
    /// Open the voucher and save it there.
    QString saveVoucher(const QString& path) const;
    QString handOut(const QString& receiver) const;

private:
    QString failed(const QString& expected) const;
    void enter(const QString& user, const QString& secret) const;
    bool settleOne(const QString& childName, const QString& fatherPhone) const;

    const VirtualDesktop& m_desktop;
    const Screen& m_screen;
};

} // namespace yc::stage
