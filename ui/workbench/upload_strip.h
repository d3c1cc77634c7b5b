#pragma once

#include "ports/desk_views.h"

#include <QWidget>

namespace yc::ui
{

class CaseSession;
class KeyHintButton;
class TextLabel;

/// How far the files of the material in hand are on their way to the hub, with stop and go on. Hidden before the case
/// is taken in, and once all of them have arrived.
class UploadStrip final : public QWidget
{
    Q_OBJECT

public:
    explicit UploadStrip(CaseSession& session, QWidget* parent = nullptr);
    /// Null: no material is in hand.
    void show(const ports::MaterialView* material);

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Line {
        std::string name;
        ports::Upload upload;
    };
    void ask();
    void render();
    void retranslate();
    void act(bool stop);
    QString words(const Line& line) const;

    CaseSession& m_session;
    TextLabel* m_state;
    KeyHintButton* m_stop;
    KeyHintButton* m_resume;
    std::vector<domain::Attachment> m_files;
    std::vector<ports::Upload> m_uploads; ///< of the whole window, as last told
    std::vector<Line> m_lines;            ///< those of the material in hand
};

} // namespace yc::ui
