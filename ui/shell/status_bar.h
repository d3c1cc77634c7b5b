#pragma once

#include "ui/shell/devices.h"
#include "ui/shell/parts.h"

#include <QWidget>

#include <vector>

class QHBoxLayout;

namespace yc::ui
{

class IconLabel;
class StatusItem;
class TextLabel;

/// The lowest line: what was saved last, whether the centre is reached, what is plugged in (a supervisor sees the
/// central systems there), text size, rules, version. Never anything needed to decide: what has no room is left out.
class StatusBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StatusBar(const ShellParts& parts, QWidget* parent = nullptr);

    void showSaved(Moment at);
    void showSaving();
    void say(const QString& sentence);
    void setCatalogue(const QString& version);
    void showSync(const ports::SyncView& sync);
    /// In place of the devices: every central system.
    void setRolesShown(bool shown);
    void showDevices(std::vector<DeviceView> devices);
    QSize minimumSizeHint() const override { return {0, sizeHint().height()}; }

signals:
    void diagnosisWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void refresh();
    void showParts();
    StatusItem* part(std::size_t index);
    void leaveOut();

    const ShellParts& m_parts;
    Moment m_savedAt{};
    QString m_said;
    QString m_catalogue;
    IconLabel* m_mark;
    TextLabel* m_saved;
    TextLabel* m_size;
    TextLabel* m_rules;
    TextLabel* m_version;
    StatusItem* m_centre;
    QHBoxLayout* m_partRow;
    std::vector<StatusItem*> m_items;
    std::vector<DeviceView> m_devices;
    ports::SyncView m_sync;
    bool m_rolesShown = false;
};

} // namespace yc::ui
