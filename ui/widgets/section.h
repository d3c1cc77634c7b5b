#pragma once

#include <QWidget>

namespace yc::ui
{

class CountPill;
class TextLabel;
class SectionHeader;

/// A titled part of the context pane that folds: header 40 (chevron, title, count, corner), content below, a hairline
/// at the end.
class Section final : public QWidget
{
    Q_OBJECT

public:
    explicit Section(QWidget* parent = nullptr);

    void setTitle(const QString& title);
    /// A pill beside the title; -1 hides it. Open work is loud.
    void setCount(int count, bool open = false);
    /// At the right end of the header.
    void setCorner(QWidget* corner);
    void setContent(QWidget* content);
    bool isOpen() const;
    void setOpen(bool open);

signals:
    void openChanged(bool open);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    SectionHeader* m_header;
    QWidget* m_content = nullptr;
};

} // namespace yc::ui
