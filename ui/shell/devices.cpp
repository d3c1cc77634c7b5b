#include "ui/shell/devices.h"

#include <QCoreApplication>
#include <QGuiApplication>
#include <QPrinterInfo>
#include <QScreen>

namespace yc::ui
{

using namespace Qt::StringLiterals;

namespace
{

struct DeviceWords {
    Q_DECLARE_TR_FUNCTIONS(yc::ui::Devices)
};

DeviceView printerHere()
{
    const QPrinterInfo printer = QPrinterInfo::defaultPrinter();
    if (printer.isNull())
        return {Device::Printer, DeviceState::Missing, DeviceWords::tr("Papers can be saved as PDF meanwhile")};
    const bool well = printer.state() == QPrinter::Idle || printer.state() == QPrinter::Active;
    return {Device::Printer, well ? DeviceState::Ready : DeviceState::Faulty, printer.printerName()};
}

DeviceView citizenScreenHere()
{
    const bool second = QGuiApplication::screens().size() > 1;
    return {Device::CitizenScreen, second ? DeviceState::Ready : DeviceState::Missing,
            second ? QString() : DeviceWords::tr("The citizen's page opens as a window on this screen")};
}

} // namespace

QString iconOf(Device device)
{
    switch (device) {
    case Device::CardReader:
        return u"card"_s;
    case Device::Scanner:
        return u"camera"_s;
    case Device::Printer:
        return u"printer"_s;
    case Device::CitizenScreen:
        return u"monitor"_s;
    }
    return {};
}

QString nameOf(Device device)
{
    switch (device) {
    case Device::CardReader:
        return DeviceWords::tr("Card reader");
    case Device::Scanner:
        return DeviceWords::tr("Scanner");
    case Device::Printer:
        return DeviceWords::tr("Printer");
    case Device::CitizenScreen:
        return DeviceWords::tr("Citizen's screen");
    }
    return {};
}

QString stateText(DeviceState state)
{
    switch (state) {
    case DeviceState::Missing:
        return DeviceWords::tr("not connected");
    case DeviceState::Ready:
        return DeviceWords::tr("ready");
    case DeviceState::Faulty:
        return DeviceWords::tr("has a fault");
    }
    return {};
}

std::vector<DeviceView> devicesHere()
{
    return {
        {Device::CardReader, DeviceState::Missing,
         DeviceWords::tr("No driver in this program: type what the card says")},
        {Device::Scanner, DeviceState::Missing, DeviceWords::tr("No driver in this program: add scans as files (F7)")},
        printerHere(),
        citizenScreenHere()};
}

} // namespace yc::ui
