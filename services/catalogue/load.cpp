#include "catalogue/load.h"

#include "base/value.h"
#include "catalogue/decode.h"

#include <algorithm>

namespace yc::catalogue
{
namespace
{

constexpr std::string_view kExtension = ".json";
constexpr const char* kHeadFile = "catalogue.json";
constexpr const char* kDepartmentsFile = "departments.json";
/// Far above the largest one thing we know (some 60 kB), far below what would stall a desk.
constexpr std::uint64_t kMaxFileBytes = 4U << 20;

bool isCatalogueFile(const std::string& name)
{
    return name.size() > kExtension.size() && std::string_view(name).ends_with(kExtension);
}

/// "line 12", from the byte offset of a parser's refusal.
std::string lineOf(std::string_view text, const Problem& problem)
{
    if (problem.args.empty() || problem.code != "json.syntax")
        return "the whole file";
    const std::size_t offset = std::min<std::size_t>(text.size(), std::stoull(problem.args.front()));
    const auto breaks = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(offset), '\n');
    return "line " + std::to_string(1 + breaks);
}

/// Reads the files of one folder into a catalogue.
class Loading
{
public:
    Loading(const Files& files, const std::string& folder) : m_files(files), m_folder(folder) {}

    Loaded run()
    {
        Result<std::vector<std::string>> names = m_files.list(m_folder);
        if (!names) {
            Notes("", m_loaded.defects)
                .error("unreadable", "", "the folder of the catalogue cannot be read (" + names.problem().code + ")",
                       "name a folder that holds catalogue.json, departments.json and one file a one thing");
            return std::move(m_loaded);
        }
        readHead();
        readDepartments();
        for (const std::string& name : *names) {
            if (isCatalogueFile(name) && name != kHeadFile && name != kDepartmentsFile)
                readThing(name);
        }
        std::vector<Defect> contradictions = check(m_loaded.catalogue);
        std::move(contradictions.begin(), contradictions.end(), std::back_inserter(m_loaded.defects));
        return std::move(m_loaded);
    }

private:
    /// The JSON of a file; null, with a defect noted, when there is none.
    Value read(const std::string& name)
    {
        Notes notes(name, m_loaded.defects);
        const Result<Bytes> bytes = m_files.read(m_folder + '/' + name, kMaxFileBytes);
        if (!bytes) {
            notes.error("unreadable", "",
                        "the file cannot be read (" + std::string(faultName(bytes.problem().fault)) + ")",
                        "put the file there, readable, and below " + std::to_string(kMaxFileBytes) + " bytes");
            return {};
        }
        const std::string text = textOf(*bytes);
        Result<Value> value = parseJson(text);
        if (!value) {
            const Problem& problem = value.problem();
            notes.error(problem.code, lineOf(text, problem),
                        "not well-formed JSON: " + (problem.detail.empty() ? problem.code : problem.detail),
                        "mend the JSON text at that place (RFC 8259, UTF-8, each name once in an object)");
            return {};
        }
        return std::move(value).value();
    }

    void readHead()
    {
        const Value value = read(kHeadFile);
        if (value.isNull())
            return;
        Notes notes(kHeadFile, m_loaded.defects);
        Reader reader(value, "", notes);
        m_loaded.catalogue.version = reader.text("version", Reader::Need::Required);
        reader.text("origin");
        reader.finish();
    }

    void readDepartments()
    {
        const Value value = read(kDepartmentsFile);
        if (value.isNull())
            return;
        Notes notes(kDepartmentsFile, m_loaded.defects);
        Reader reader(value, "", notes);
        m_loaded.catalogue.departments = decodeDepartments(reader);
        if (m_loaded.catalogue.departments.empty())
            reader.wrong("departments", "a list of at least one department");
        reader.finish();
    }

    void readThing(const std::string& name)
    {
        const Value value = read(name);
        if (value.isNull())
            return;
        Notes notes(name, m_loaded.defects);
        Reader reader(value, "", notes);
        OneThing thing = decodeThing(reader);
        reader.finish();
        // Later checks name the file by the id, and two files must not claim one id.
        if (thing.id.text() + std::string(kExtension) != name)
            notes.error("file_name", "/id", "the file holds the one thing \"" + thing.id.text() + "\"",
                        "name the file " + thing.id.text() + std::string(kExtension));
        m_loaded.catalogue.oneThings.push_back(std::move(thing));
    }

    const Files& m_files;
    const std::string& m_folder;
    Loaded m_loaded;
};

} // namespace

bool Loaded::usable() const
{
    return std::none_of(defects.begin(), defects.end(), [](const Defect& defect) { return defect.error; });
}

Loaded load(const Files& files, const std::string& folder)
{
    return Loading(files, folder).run();
}

} // namespace yc::catalogue
