#pragma once

#include "ports/desk_views.h"

#include <QWidget>

namespace yc::ui
{

class DeskBridge;
class KeyHintButton;
class TextLabel;

/// One operation the centre could not take as it is: why, what to do, and the decision. Whatever is decided, both
/// versions stay in the records (G4).
class AttentionCard final : public QWidget
{
    Q_OBJECT

public:
    explicit AttentionCard(DeskBridge& bridge, QWidget* parent = nullptr);
    void show(const ports::OperationView& operation);

signals:
    void settled();
    void failed(const QString& sentence);

protected:
    void changeEvent(QEvent* event) override;

private:
    void settle(const char* resolution);
    void retranslate();

    DeskBridge& m_bridge;
    ports::OperationView m_operation;
    TextLabel* m_title;
    TextLabel* m_reason;
    TextLabel* m_brought;
    TextLabel* m_advice;
    TextLabel* m_kept;
    KeyHintButton* m_redone;
    KeyHintButton* m_accept;
};

} // namespace yc::ui
