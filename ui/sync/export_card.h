#pragma once

#include <QWidget>

class QLineEdit;

namespace yc::ui
{

class DeskBridge;
class KeyHintButton;
class TextLabel;

/// A sealed copy of everything unsent, for rescue: a file, and a secret typed twice because nobody can recover it.
class ExportCard final : public QWidget
{
    Q_OBJECT

public:
    explicit ExportCard(DeskBridge& bridge, QWidget* parent = nullptr);
    void open();
    void setPath(const QString& path);

signals:
    void closed();
    void exported(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void choose();
    void write();
    void complain(const QString& sentence);
    void retranslate();

    DeskBridge& m_bridge;
    TextLabel* m_title;
    TextLabel* m_what;
    QLineEdit* m_path;
    KeyHintButton* m_choose;
    QLineEdit* m_secret;
    QLineEdit* m_again;
    TextLabel* m_problem;
    KeyHintButton* m_back;
    KeyHintButton* m_write;
};

} // namespace yc::ui
