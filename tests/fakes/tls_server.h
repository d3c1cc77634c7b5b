#pragma once

#include <Poco/Net/Context.h>
#include <Poco/Net/HTTPRequestHandler.h>
#include <Poco/Net/HTTPRequestHandlerFactory.h>
#include <Poco/Net/HTTPServer.h>
#include <Poco/Net/HTTPServerResponse.h>
#include <Poco/Net/SecureServerSocket.h>

#include <openssl/evp.h>
#include <openssl/pem.h>
#include <openssl/x509.h>
#include <openssl/x509v3.h>

#include <cstdio>
#include <memory>
#include <string>

namespace yc::fakes
{

/// A key and a self-signed certificate for one host name, written as PEM into a folder.
class Certificate
{
public:
    Certificate(const std::string& folder, const std::string& host)
        : certificateFile(folder + "/" + host + ".pem"), keyFile(folder + "/" + host + ".key")
    {
        EVP_PKEY* key = EVP_EC_gen("P-256");
        X509* certificate = X509_new();
        X509_set_version(certificate, 2);
        ASN1_INTEGER_set(X509_get_serialNumber(certificate), 1);
        X509_gmtime_adj(X509_getm_notBefore(certificate), -kDay);
        X509_gmtime_adj(X509_getm_notAfter(certificate), kDay);
        X509_set_pubkey(certificate, key);
        X509_NAME* name = X509_get_subject_name(certificate);
        X509_NAME_add_entry_by_txt(name, "CN", MBSTRING_UTF8, reinterpret_cast<const unsigned char*>(host.c_str()), -1, -1, 0);
        X509_set_issuer_name(certificate, name);
        const std::string alternative = "DNS:" + host;
        X509_EXTENSION* extension = X509V3_EXT_conf_nid(nullptr, nullptr, NID_subject_alt_name, alternative.c_str());
        X509_add_ext(certificate, extension, -1);
        X509_sign(certificate, key, EVP_sha256());
        std::FILE* file = std::fopen(certificateFile.c_str(), "w");
        PEM_write_X509(file, certificate);
        std::fclose(file);
        file = std::fopen(keyFile.c_str(), "w");
        PEM_write_PrivateKey(file, key, nullptr, nullptr, 0, nullptr, nullptr);
        std::fclose(file);
        X509_EXTENSION_free(extension);
        X509_free(certificate);
        EVP_PKEY_free(key);
    }

    std::string certificateFile;
    std::string keyFile;

private:
    static constexpr long kDay = 86400;
};

/// An HTTPS server on loopback that answers everything with the same body.
class TlsServer
{
public:
    TlsServer(const Certificate& certificate, const std::string& body)
    {
        using Poco::Net::Context;
        Context::Params params;
        params.privateKeyFile = certificate.keyFile;
        params.certificateFile = certificate.certificateFile;
        params.verificationMode = Context::VERIFY_NONE; // of clients, who show none
        const Poco::Net::SecureServerSocket socket(Poco::Net::SocketAddress("127.0.0.1", 0), kBacklog,
                                                   new Context(Context::TLS_SERVER_USE, params));
        m_port = socket.address().port();
        m_server = std::make_unique<Poco::Net::HTTPServer>(new Factory(body), socket, new Poco::Net::HTTPServerParams);
        m_server->start();
    }
    ~TlsServer() { m_server->stopAll(true); }
    std::string url(const std::string& host) const { return "https://" + host + ":" + std::to_string(m_port); }

private:
    struct Handler final : Poco::Net::HTTPRequestHandler {
        explicit Handler(std::string text) : body(std::move(text)) {}
        void handleRequest(Poco::Net::HTTPServerRequest&, Poco::Net::HTTPServerResponse& response) override
        {
            response.sendBuffer(body.data(), body.size());
        }
        std::string body;
    };
    struct Factory final : Poco::Net::HTTPRequestHandlerFactory {
        explicit Factory(std::string text) : body(std::move(text)) {}
        Poco::Net::HTTPRequestHandler* createRequestHandler(const Poco::Net::HTTPServerRequest&) override
        {
            return new Handler(body);
        }
        std::string body;
    };

    static constexpr int kBacklog = 8;

    int m_port = 0;
    std::unique_ptr<Poco::Net::HTTPServer> m_server;
};

} // namespace yc::fakes
