#pragma once

#include "ports/desk_views.h"
#include "ui/bridge/desk_bridge.h"

#include <QBuffer>
#include <QWidget>

class QComboBox;
class QLabel;
class QPdfDocument;
class QScrollArea;
class QSpinBox;
class QVBoxLayout;

namespace yc::ui
{

class KeyHintButton;
class TextLabel;

/// A paper before it is printed: its pages, how often it was printed before, saving and printing. Esc goes back.
class PaperPage final : public QWidget
{
    Q_OBJECT

public:
    explicit PaperPage(DeskBridge& bridge, QWidget* parent = nullptr);
    void show(const domain::CaseId& id, ports::PaperKind kind);

signals:
    void closed();
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void showFile(const ports::PaperFile& file);
    void retranslate();
    void save();
    void print();
    void fillPrinters();
    void noted(const QString& printer, int copies);

    DeskBridge& m_bridge;
    domain::CaseId m_case;
    ports::PaperFile m_file;
    QBuffer m_bytes;
    QPdfDocument* m_document;
    TextLabel* m_title;
    TextLabel* m_state;
    QComboBox* m_printer;
    QSpinBox* m_copies;
    KeyHintButton* m_save;
    KeyHintButton* m_print;
    KeyHintButton* m_close;
    QScrollArea* m_scroll;
};

} // namespace yc::ui
