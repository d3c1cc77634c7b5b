#pragma once

#include <QWidget>

class QTableView;

namespace yc::ui
{

class CaseSession;
class KeyHintButton;
class MaterialModel;
class MaterialPreview;
class TextLabel;
class UploadStrip;

/// The merged list: what it came from, what need not be handed in, and how each material is taken.
class MaterialsPage final : public QWidget
{
    Q_OBJECT

public:
    explicit MaterialsPage(CaseSession& session, QWidget* parent = nullptr);
    void focusFirst();
    bool focusMaterial(const QString& key);

protected:
    void changeEvent(QEvent* event) override;
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    enum class Take { Paper, File, Licence, Promise, Nothing };
    void refresh();
    void shareRoom();
    void retranslate();
    void take(Take how);
    void chooseFile();

    CaseSession& m_session;
    TextLabel* m_summary;
    MaterialModel* m_model;
    QTableView* m_table;
    KeyHintButton* m_paper;
    KeyHintButton* m_file;
    KeyHintButton* m_licence;
    KeyHintButton* m_promise;
    KeyHintButton* m_nothing;
    TextLabel* m_note;
    MaterialPreview* m_preview;
    UploadStrip* m_uploads;
};

} // namespace yc::ui
