#include "store/settings.h"

namespace yc::store
{

void Settings::set(const std::string& name, const std::string& value)
{
    if (get(name) == value)
        return;
    m_file.change(WorkFile::Copy::Later, [&](Change& change) { change.put(Table::Setting, {name, value}); });
}

std::string Settings::get(const std::string& name)
{
    Query found = m_file.database().query("SELECT value FROM setting WHERE name = ?", name);
    return found.next() ? found.text(0) : std::string();
}

} // namespace yc::store
