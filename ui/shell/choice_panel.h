#pragma once

#include <QPointer>
#include <QWidget>

#include <functional>
#include <vector>

class QLineEdit;
class QListView;
class QStandardItemModel;

namespace yc::ui
{

class TextLabel;

/// One line of a choice: what is taken, its words, its icon, the key that does the same.
struct Choice {
    QString id;
    QString title;
    QString detail;
    QString icon;
    QString key;
    friend bool operator==(const Choice&, const Choice&) = default;
};

/// A list to choose from by typing, laid over its window: command palette, walk-in, transfer, pause. Not a window of
/// its own, so nothing modal opens; Esc gives the focus back to where it was. Typing narrows only on committed text, so
/// an input method may compose in peace.
class ChoicePanel final : public QWidget
{
    Q_OBJECT

public:
    explicit ChoicePanel(QWidget* window);

    using Chosen = std::function<void(const QString& id)>;
    void open(const QString& prompt, std::vector<Choice> choices, Chosen chosen);
    /// Ask for a text: one line that takes whatever was typed.
    void ask(const QString& prompt, const Choice& take, Chosen typedText);
    /// Replace what is offered while open; the typed text still narrows it when `narrow`.
    void offer(std::vector<Choice> choices, bool narrow = true);
    void close();
    QString typedText() const;

signals:
    void typed(const QString& text);
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void show(const std::vector<Choice>& choices);
    void narrow();
    void take();
    void place();
    bool handleKey(int key);

    QLineEdit* m_edit;
    TextLabel* m_nothing;
    QListView* m_list;
    QStandardItemModel* m_model;
    std::vector<Choice> m_choices;
    Chosen m_chosen;
    bool m_asking = false; ///< for a text, not for a choice
    QPointer<QWidget> m_before;
};

} // namespace yc::ui
