#pragma once

#include <QString>

#include <vector>

namespace yc::ui
{

enum class Device { CardReader, Scanner, Printer, CitizenScreen };
/// What is known, never what is hoped: a device this program has no driver for is Missing.
enum class DeviceState { Missing, Ready, Faulty };

struct DeviceView {
    Device device = Device::Printer;
    DeviceState state = DeviceState::Missing;
    QString detail; ///< which one, or what to do without it
    friend bool operator==(const DeviceView&, const DeviceView&) = default;
};

QString iconOf(Device device);
QString nameOf(Device device);
QString stateText(DeviceState state);

/// Looks at what is plugged in now. Asks the print system, so not while somebody types. GUI thread.
std::vector<DeviceView> devicesHere();

} // namespace yc::ui
