#include "catalogue_samples.h"

#include <QTest>

using namespace yc;
using namespace yc::testing;

/// Every fixture shows one defect; the loader names its file, its place and what to do.
class TestCatalogueLoad : public QObject
{
    Q_OBJECT

private slots:
    void aSoundCatalogueHasNoDefect();
    void eachDefectIsFoundOnceWithItsPlace_data();
    void eachDefectIsFoundOnceWithItsPlace();
    void aDefectKeptAsPublishedIsKnown();
    void aFolderThatIsNotThereIsADefect();
    void membersWithDefaultsMayBeLeftOut();
};

void TestCatalogueLoad::aSoundCatalogueHasNoDefect()
{
    const catalogue::Loaded loaded = sampleCatalogue("sound");
    for (const catalogue::Defect& defect : loaded.defects)
        qWarning("%s %s %s", defect.code.c_str(), defect.place.c_str(), defect.message.c_str());
    QVERIFY(loaded.defects.empty());
    QVERIFY(loaded.usable());
    QCOMPARE(loaded.catalogue.version, std::string("2026.10"));
    QCOMPARE(idsOf(loaded.catalogue.departments), (Texts{"police", "health"}));
    const catalogue::OneThing* thing = loaded.catalogue.find(domain::OneThingId("sample"));
    QVERIFY(thing != nullptr);
    QCOMPARE(idsOf(thing->matters), (Texts{"identity", "own-household", "join-household", "clinic"}));
    QCOMPARE(thing->matters[3].presence, true);
    QVERIFY(thing->materials[0].notAsked == domain::NotAsked::Verified);
    QCOMPARE(thing->roles.at("owner").zh, std::string("房主"));
    QCOMPARE(thing->origin.captured, std::string("2026-11"));
}

void TestCatalogueLoad::eachDefectIsFoundOnceWithItsPlace_data()
{
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("error");
    QTest::addColumn<QByteArray>("place");
    QTest::addColumn<QByteArray>("file");
    const auto row = [](const char* folder, const char* code, bool error, const char* place,
                        const char* file = "sample.json") {
        QTest::newRow(folder) << QByteArray(code) << error << QByteArray(place) << QByteArray(file);
    };
    row("limit_contradiction", "limit_contradiction", false, "/matters/1/promisedDays");
    row("same_name", "same_name", false, "/matters/2/name");
    row("required_but_not_needed", "required_but_not_needed", false, "/materials/2/necessity");
    row("required_but_not_needed_in_guide", "required_but_not_needed", false, "/materials/2/necessity");
    row("required_but_conditional", "required_but_conditional", false, "/materials/2/necessity");
    row("placeholder", "placeholder", false, "/matters/1/basis");
    row("placeholder_digits", "placeholder", false, "/region");
    row("material_without_role", "material_without_role", false, "/materials/2/roles");
    row("catch_all", "catch_all", false, "/materials/3/name/zh");
    row("catch_all_condition", "catch_all", false, "/conditions/0");
    row("unknown_department", "unknown_reference", true, "/matters/3/department");
    row("unknown_predecessor", "unknown_reference", true, "/matters/3/after/0");
    row("unknown_element", "unknown_reference", true, "/matters/3/elements/1");
    row("unknown_material", "unknown_reference", true, "/matters/3/materials/2");
    row("unknown_group", "unknown_reference", true, "/elements/3/group");
    row("unknown_role", "unknown_reference", true, "/materials/2/roles/0");
    row("unknown_question", "unknown_reference", true, "/questions/2/ask");
    row("unknown_field", "unknown_reference", true, "/rules/0/when");
    row("fields_in_matter", "unknown_reference", true, "/matters/3/when");
    row("unknown_operator", "rule", true, "/materials/1/when");
    row("cycle", "cycle", true, "/matters/0/after");
    row("cycle_of_two", "cycle", true, "/matters/0/after");
    row("question_order", "cycle", true, "/questions/1/ask");
    row("undecided", "undecided", true, "/matters/3");
    row("duplicate_id", "duplicate_id", true, "/elements/5/id");
    row("duplicate_department", "duplicate_id", true, "/departments/2/id", "departments.json");
    row("unused_element", "unused", false, "/elements/2");
    row("bad_schema", "schema", true, "/elements/3/schema");
    row("bad_pattern", "schema", true, "/elements/0/schema");
    row("pattern_with_hanzi", "schema", true, "/elements/0/schema");
    row("unknown_member", "unknown_member", false, "/matters/1/promisedDay");
    row("wrong_kind", "schema", true, "/matters/1/promisedDays");
    row("wrong_word", "schema", true, "/matters/3/part");
    row("missing_member", "schema", true, "/elements/3");
    row("no_options", "schema", true, "/questions/1/options");
    row("file_name", "file_name", true, "/id", "other.json");
    row("syntax", "json.syntax", true, "line 13");
    row("duplicate_member", "json.duplicate_key", true, "the whole file");
    row("empty_head", "schema", true, "", "catalogue.json");
    row("empty_departments", "schema", true, "/departments", "departments.json");
    row("no_departments", "unreadable", true, "", "departments.json");
}

void TestCatalogueLoad::eachDefectIsFoundOnceWithItsPlace()
{
    QFETCH(QByteArray, code);
    QFETCH(bool, error);
    QFETCH(QByteArray, place);
    QFETCH(QByteArray, file);
    const catalogue::Loaded loaded = sampleCatalogue(QTest::currentDataTag());
    for (const catalogue::Defect& defect : loaded.defects)
        qInfo("%s %s %s: %s", defect.code.c_str(), defect.file.c_str(), defect.place.c_str(), defect.message.c_str());
    QCOMPARE(loaded.defects.size(), std::size_t{1});
    const catalogue::Defect& defect = loaded.defects.front();
    QCOMPARE(defect.code, code.toStdString());
    QCOMPARE(defect.error, error);
    QCOMPARE(defect.place, place.toStdString());
    QCOMPARE(defect.file, file.toStdString());
    QVERIFY(!defect.message.empty());
    QVERIFY(!defect.remedy.empty());
    QVERIFY(!defect.known);
    QCOMPARE(loaded.usable(), !error);
}

void TestCatalogueLoad::aDefectKeptAsPublishedIsKnown()
{
    const catalogue::Loaded loaded = sampleCatalogue("limit_contradiction_known");
    QCOMPARE(loaded.defects.size(), std::size_t{1});
    QVERIFY(loaded.defects.front().known);
    QVERIFY(loaded.usable());
}

void TestCatalogueLoad::aFolderThatIsNotThereIsADefect()
{
    const catalogue::Loaded loaded = sampleCatalogue("no_such_folder");
    QVERIFY(!loaded.usable());
    QCOMPARE(loaded.defects.front().code, std::string("unreadable"));
}

void TestCatalogueLoad::membersWithDefaultsMayBeLeftOut()
{
    const catalogue::Loaded loaded = sampleCatalogue("sound");
    const catalogue::OneThing& thing = loaded.catalogue.oneThings.front();
    QCOMPARE(thing.materials[3].copies, 1);
    QCOMPARE(thing.materials[3].form, std::string("paper"));
    QCOMPARE(thing.matters[3].statutoryDays, 0);
    QVERIFY(thing.matters[0].when.isNull());
    QCOMPARE(loaded.catalogue.departments[1].shortName.zh, loaded.catalogue.departments[1].name.zh);
}

QTEST_APPLESS_MAIN(TestCatalogueLoad)
#include "tst_catalogue_load.moc"
