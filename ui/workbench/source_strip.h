#pragma once

#include "domain/field.h"

#include <QWidget>

#include <map>
#include <vector>

class QHBoxLayout;

namespace yc::ui
{

class CaseSession;
class KeyHintButton;
class TextLabel;

/// Above the form: how many values came from where. Legend, count and filter in one: choosing an entry walks its fields.
/// It never widens the page: where the words have no room, badge and count stay, and the summary is cut.
class SourceStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit SourceStrip(CaseSession& session, QWidget* parent = nullptr);

    QSize minimumSizeHint() const override { return {0, height()}; }

signals:
    void fieldWanted(const QString& element);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void fit();
    void walk(domain::Source source);

    CaseSession& m_session;
    TextLabel* m_summary;
    QHBoxLayout* m_row;
    struct Entry {
        QWidget* box;
        KeyHintButton* button;
        QString words, count;
    };
    std::vector<Entry> m_entries;
    std::map<domain::Source, std::size_t> m_at;
};

} // namespace yc::ui
