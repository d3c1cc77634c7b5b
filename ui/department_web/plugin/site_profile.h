#pragma once

class QWebEngineProfile;

namespace yc::ui
{

/// Shut everything that a form of a department does not need, after the hardening list of the engine itself. The
/// profile must be off the record: nothing of it reaches the disk.
void harden(QWebEngineProfile& profile);

} // namespace yc::ui
