#pragma once

#include "ui/widgets/shape_mark.h"

#include <QAbstractButton>
#include <QWidget>

#include <vector>

class QButtonGroup;

namespace yc::ui
{

enum class Stage { Identity, Situations, Form, Materials, Review, Confirm, Submit, Status };
inline constexpr int kStages = 8;

/// One stage: shape, word, how far it is. The current one is underlined.
class StageButton final : public QAbstractButton
{
    Q_OBJECT

public:
    explicit StageButton(QWidget* parent = nullptr);
    void setProgress(Shape shape, const QString& word, const QString& progress);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override; ///< the word without the progress

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString whole() const;
    int widthOf(const QString& words) const;

    Shape m_shape = Shape::Todo;
    QString m_progress;
};

/// The stages of a case, free to visit: a task list, not a wizard. 44 high.
class StageBar final : public QWidget
{
    Q_OBJECT

public:
    explicit StageBar(QWidget* parent = nullptr);
    void setCurrent(Stage stage);
    Stage current() const;
    void setProgress(Stage stage, Shape shape, const QString& word, const QString& progress);
    void setShown(Stage stage, bool shown);
    QSize minimumSizeHint() const override; ///< as narrow as need be: a large type must not widen the window

signals:
    void chosen(yc::ui::Stage stage);

private:
    std::vector<StageButton*> m_buttons;
    QButtonGroup* m_group;
};

} // namespace yc::ui
