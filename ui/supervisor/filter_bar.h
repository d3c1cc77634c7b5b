#pragma once

#include "ui/supervisor/hall_filter.h"

#include <QWidget>

class QComboBox;

namespace yc::ui
{

class ToolButton;

/// Three choices that narrow the lists of the board: service, department, window. What stands there comes from the hall
/// itself; a choice survives every update that still knows it.
class FilterBar final : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);
    /// What can be chosen now.
    void offer(const HallView& hall);
    HallFilter filter() const;
    void clear();

signals:
    void changed();

protected:
    void changeEvent(QEvent* event) override;

private:
    using Choices = std::vector<std::pair<QString, QString>>; ///< id, words
    static void fill(QComboBox& box, const QString& all, const Choices& choices);
    void retranslate();
    void tell();

    QComboBox* m_service;
    QComboBox* m_department;
    QComboBox* m_window;
    ToolButton* m_clear;
    Choices m_services, m_departments, m_windows;
};

} // namespace yc::ui
