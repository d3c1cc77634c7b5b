#pragma once

#include <QWidget>

#include <map>
#include <string>
#include <vector>

class QGridLayout;
class QScrollArea;

namespace yc::ui
{

class CaseSession;
class FieldRow;
class FormGroup;
class SourceStrip;

/// The combined form: one field per data element, in groups like a conversation, two columns where there is room.
class FormPage final : public QWidget
{
    Q_OBJECT

public:
    explicit FormPage(CaseSession& session, QWidget* parent = nullptr);
    /// Put the focus into that field and bring it into sight. False when the form has no such field.
    bool focusField(const QString& element);
    /// The first field that asks for something, else the first one.
    void focusFirst();
    void confirmFocusedGroup();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void rebuild();
    FormGroup* makeGroup(std::size_t index);
    int columnsThatFit() const;
    void arrange();
    void layGroups();
    void next(const FieldRow* after);
    std::vector<std::string> shape() const;

    CaseSession& m_session;
    SourceStrip* m_strip;
    QScrollArea* m_scroll;
    QWidget* m_body = nullptr;
    QGridLayout* m_grid = nullptr;
    std::vector<FormGroup*> m_groups;
    std::vector<FieldRow*> m_order;
    std::map<std::string, FieldRow*> m_rows;
    std::vector<std::string> m_shape;
    int m_columns = 0;
    int m_twoNeed = 0; ///< px that two columns take at least, as far as known
};

} // namespace yc::ui
