#pragma once

#include "ports/desk_views.h"

#include <QObject>
#include <QString>

#include <vector>

namespace yc::ui
{

class Actions;
class ChoicePanel;
class DeskBridge;
struct Choice;

/// F3: one field for people, cases, matters and commands. What the desk finds stands first, commands below; an answer
/// that comes after more was typed is dropped.
class CommandPalette final : public QObject
{
    Q_OBJECT

public:
    CommandPalette(DeskBridge& bridge, const Actions& actions, ChoicePanel& panel, QObject* parent = nullptr);
    void open();

signals:
    /// A hit of the search: kind is case, ticket or onething.
    void hitChosen(const QString& kind, const QString& id);

private:
    void search(const QString& text);
    std::vector<Choice> commands(const QString& text) const;
    void choose(const QString& id);

    DeskBridge& m_bridge;
    const Actions& m_actions;
    ChoicePanel& m_panel;
    int m_asked = 0;
    bool m_open = false;
};

} // namespace yc::ui
