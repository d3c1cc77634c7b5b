#pragma once

#include "domain/field.h"

#include <QWidget>

#include <map>

class QHBoxLayout;

namespace yc::ui
{

class CaseSession;
class TextLabel;

/// Above the form: how many values came from where. Legend, count and filter in one: choosing an entry walks its fields.
class SourceStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit SourceStrip(CaseSession& session, QWidget* parent = nullptr);

signals:
    void fieldWanted(const QString& element);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void walk(domain::Source source);

    CaseSession& m_session;
    TextLabel* m_summary;
    QHBoxLayout* m_row;
    std::vector<QWidget*> m_entries;
    std::map<domain::Source, std::size_t> m_at;
};

} // namespace yc::ui
