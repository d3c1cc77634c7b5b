#pragma once

namespace yc::central
{

/// OpenSSL stays set up for the life of the process. Poco 1.11 counts its users without a lock, sets OpenSSL up for the
/// first and tears it down after the last: two lanes that asked at the same moment freed its table twice and ended the
/// program. To be called before anything of Poco's that uses OpenSSL. Any thread.
void holdOpenSsl();

} // namespace yc::central
