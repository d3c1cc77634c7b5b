#pragma once

#include <QPointer>
#include <QStringList>
#include <QWidget>

#include <array>

class QVBoxLayout;

namespace yc::ui
{

class CasePage;
class CaseSession;
class Section;

/// Beside the case: what is still open, the guide for the field in hand, the applicant, earlier cases, the timeline.
class ContextPane final : public QWidget
{
    Q_OBJECT

public:
    explicit ContextPane(QWidget* parent = nullptr);
    /// Follow this case from now on; null = none.
    void follow(CasePage* page);
    QStringList sectionTitles() const;
    /// Open that section and fold the others: for the narrow screen.
    void showSection(int index);

signals:
    void caseWanted(const QString& id);

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();
    std::array<Section*, 5> sections() const;
    void showFindings();
    void showGuide();
    void showApplicant();
    void showHistory();
    void showTimeline();

    QPointer<CasePage> m_page;
    CaseSession* m_session = nullptr;
    QString m_element;
    Section* m_findings;
    Section* m_guide;
    Section* m_applicant;
    Section* m_history;
    Section* m_timeline;
};

} // namespace yc::ui
