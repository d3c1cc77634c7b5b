#pragma once

#include "base/files.h"
#include "security/certificate_maker.h"

#include <QTemporaryDir>

#include <cstdlib>
#include <string>

namespace yc::fakes
{

/// Good for every clock a test may set.
inline security::Validity forAges()
{
    using namespace std::chrono;
    return {Moment(sys_days{year{2000} / 1 / 1}), Moment(sys_days{year{2200} / 1 / 1})};
}

/// Good from yesterday to tomorrow, moved by so many days.
inline security::Validity aroundToday(int daysLater = 0)
{
    using std::chrono::days;
    const Moment now = SystemClock().now() + days(daysLater);
    return {now - days(1), now + days(1)};
}

/// An authority that lives as long as a test, and files with what it certified.
class Authority
{
public:
    explicit Authority(const std::string& name = "示例机构") : m_pair(need(security::makeAuthority(name, forAges())))
    {
        write(file("ca.pem"), m_pair.certificate);
    }

    std::string certificates() const { return file("ca.pem"); }
    const security::Certified& pair() const { return m_pair; }
    security::Certified certified(const security::CertificateWish& wish) const
    {
        return need(security::certify(m_pair, wish));
    }

    /// A certificate and its key as files: `name`.pem and `name`.key.
    struct Files {
        std::string certificate;
        std::string key;
    };
    Files files(const std::string& name, const security::Certified& made) const
    {
        write(file(name + ".pem"), made.certificate);
        write(file(name + ".key"), made.key);
        return {file(name + ".pem"), file(name + ".key")};
    }
    Files server(const std::string& host, security::Validity validity = aroundToday()) const
    {
        return files(host, certified({host, {host}, security::CertificateUse::Server, validity}));
    }
    Files client(const std::string& name, security::Validity validity = aroundToday()) const
    {
        return files(name, certified({name, {}, security::CertificateUse::Client, validity}));
    }

private:
    static security::Certified need(Result<security::Certified> made)
    {
        if (!made)
            std::abort();
        return std::move(made).value();
    }
    static void write(const std::string& path, const std::string& text)
    {
        if (!PosixFiles().writeAtomically(path, bytesOf(text)))
            std::abort();
    }
    std::string file(const std::string& name) const { return m_folder.path().toStdString() + "/" + name; }

    QTemporaryDir m_folder;
    security::Certified m_pair;
};

} // namespace yc::fakes
