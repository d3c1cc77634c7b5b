#pragma once

#include "ports/desk_views.h"

#include <QBuffer>
#include <QImage>
#include <QWidget>

class QLabel;
class QPdfDocument;
class QScrollArea;

namespace yc::ui
{

class CaseSession;
class TextLabel;
class ToolButton;

/// What was attached to the material in hand: its pages one by one, larger and smaller. Hidden while there is nothing.
class MaterialPreview final : public QWidget
{
    Q_OBJECT

public:
    explicit MaterialPreview(CaseSession& session, QWidget* parent = nullptr);
    void show(const ports::MaterialView* material);

protected:
    void changeEvent(QEvent* event) override;

private:
    void load(std::size_t file);
    void showBytes(const std::string& mime, const Bytes& bytes);
    void step(int direction);
    void zoom(int percent);
    void render();
    void retranslate();
    int pages() const;

    CaseSession& m_session;
    TextLabel* m_title;
    ToolButton* m_smaller;
    ToolButton* m_larger;
    ToolButton* m_before;
    ToolButton* m_after;
    QScrollArea* m_scroll;
    QLabel* m_picture;
    QPdfDocument* m_document;
    QBuffer m_bytes;
    QImage m_image;
    std::string m_key;
    std::vector<domain::Attachment> m_files;
    std::size_t m_file = 0;
    int m_page = 0;
    int m_percent = 100;
};

} // namespace yc::ui
