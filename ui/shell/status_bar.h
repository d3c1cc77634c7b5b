#pragma once

#include "ui/shell/parts.h"

#include <QWidget>

namespace yc::ui
{

class IconLabel;
class TextLabel;

/// The lowest line: what was saved last, text size, rules, version. Never anything needed to decide.
class StatusBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBar(const ShellParts& parts, QWidget* parent = nullptr);

    void showSaved(Moment at);
    void showSaving();
    void say(const QString& sentence);
    void setCatalogue(const QString& version);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void refresh();

    const ShellParts& m_parts;
    Moment m_savedAt{};
    QString m_said;
    QString m_catalogue;
    IconLabel* m_mark;
    TextLabel* m_saved;
    TextLabel* m_size;
    TextLabel* m_rules;
    TextLabel* m_version;
};

} // namespace yc::ui
