#include "foreign_tus/node_script.h"

namespace yc::tests
{
namespace
{

constexpr int kPatience = 30000; ///< ms of silence after which it is taken for dead

} // namespace

NodeScript::NodeScript(const QString& script, const QStringList& arguments)
{
    m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    m_process.setWorkingDirectory(QStringLiteral(YC_NODE_DIR));
    m_process.start(QStringLiteral("node"), QStringList{script} + arguments);
}

NodeScript::~NodeScript()
{
    kill();
}

void NodeScript::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

Value NodeScript::next()
{
    while (!m_process.canReadLine()) {
        if (!m_process.waitForReadyRead(kPatience) && !m_process.canReadLine())
            return {};
    }
    Result<Value> line = parseJson(m_process.readLine().trimmed().toStdString());
    return line ? std::move(*line) : Value();
}

Value NodeScript::until(const std::string& member)
{
    Value line = next();
    while (line.isObject() && !line.has(member))
        line = next();
    return line;
}

} // namespace yc::tests
