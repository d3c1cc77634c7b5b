// The yardstick of "start" and "memory": an empty Qt window with the application attributes of the workstation.
#include <QApplication>
#include <QMainWindow>

int main(int count, char** words)
{
    QApplication::setHighDpiScaleFactorRoundingPolicy(Qt::HighDpiScaleFactorRoundingPolicy::PassThrough);
    QApplication application(count, words);
    QMainWindow window;
    window.resize(1366, 768);
    window.show();
    return application.exec();
}
