#pragma once

#include <QObject>

class QSettings;
class QSplitter;

namespace yc::ui
{

class DeskBridge;
class SyncDrawer;

/// Where the sync drawer stands: at the right, in place of the context; over the centre where there is no room for
/// both.
class SyncPlace final : public QObject
{
    Q_OBJECT

public:
    SyncPlace(DeskBridge& bridge, QSettings& settings, QSplitter* panes, QObject* parent);

    bool isOpen() const;
    void toggle() { setOpen(!isOpen()); }
    void setOpen(bool open);
    /// The window has another width.
    void fit();

signals:
    void openChanged();
    void failed(const QString& sentence);
    void diagnosisWanted();

private:
    QSplitter* m_panes;
    SyncDrawer* m_drawer;
};

} // namespace yc::ui
