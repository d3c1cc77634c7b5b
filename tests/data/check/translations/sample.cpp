// A sample for tests/check/tst_translations: read by lupdate, never compiled.
#include <QCoreApplication>

struct Sample {
    Q_DECLARE_TR_FUNCTIONS(Sample)

public:
    QStringList words(int pages)
    {
        return {tr("Done"), tr("Empty"), tr("New"), tr("Unsure"), tr("%n page(s)", nullptr, pages)};
    }
};
