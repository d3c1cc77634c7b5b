#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QTemporaryDir>

namespace yc::stage
{

/// A real browser, driven as a person would (W3C WebDriver): open, click, type, read. Elements are named by XPath.
class Browser
{
public:
    Browser() = default;
    ~Browser();
    Browser(const Browser&) = delete;
    Browser& operator=(const Browser&) = delete;

    bool start();
    bool open(const QString& url);
    /// Waits until the element can be clicked.
    bool click(const QString& xpath);
    /// Replaces what stands in the input.
    bool type(const QString& xpath, const QString& text);
    bool shows(const QString& words);
    /// Addresses of the links that fit, as they stand in the page.
    QStringList links(const QString& xpath);
    QStringList texts(const QString& xpath);
    /// Without cookies, as another person's browser.
    void forget();
    /// How many elements fit now.
    int count(const QString& xpath);
    QString text();
    QString problem() const { return m_problem; }
    /// What it shows, as a PNG, where YC_PICTURES names a folder.
    void keepPicture(const char* name);

private:
    QJsonValue ask(const QByteArray& verb, const QString& path, const QJsonObject& body = {});
    QString element(const QString& xpath);
    QStringList elements(const QString& xpath);

    QTemporaryDir m_profile;
    QProcess m_driver;
    QString m_driverUrl;
    QString m_session;
    QString m_problem;
};

} // namespace yc::stage
