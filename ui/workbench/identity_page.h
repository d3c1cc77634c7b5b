#pragma once

#include <QWidget>

class QButtonGroup;
class QLineEdit;

namespace yc::ui
{

class CaseSession;
class KeyHintButton;
class TextLabel;

/// Who is it: the applicant's number and name, and the consent under which shared data is read.
class IdentityPage final : public QWidget
{
    Q_OBJECT

public:
    explicit IdentityPage(CaseSession& session, QWidget* parent = nullptr);
    void focusFirst();
    /// Read shared data of the applicant (F5).
    void fetch();

protected:
    void changeEvent(QEvent* event) override;

private:
    void refresh();
    void retranslate();
    void commit();
    QString consent() const;

    CaseSession& m_session;
    TextLabel* m_title;
    TextLabel* m_numberLabel;
    QLineEdit* m_number;
    TextLabel* m_numberHint;
    TextLabel* m_nameLabel;
    QLineEdit* m_name;
    TextLabel* m_consentLabel;
    QButtonGroup* m_consent;
    KeyHintButton* m_fetch;
    TextLabel* m_result;
};

} // namespace yc::ui
