#pragma once

#include "store_rig.h"

#include <QString>

namespace yc::testing
{

/// A store as a released version of the program left it: tests/data/store/work-vN.sql is work.db as SQL text, work-vN.box
/// the black box beside it. Each holds the same work of one clerk, so that every version is judged alike.
struct OldStore {
    /// How many versions there are.
    static int newest();
    /// Digest of the scan that one of its cases has.
    static std::string scanned();
    static QString dumpPath(int version);
    static QString boxPath(int version);

    /// Put both files into the folder of that rig, which opens them with other chance than they were made with.
    static void lay(int version, StoreRig& rig);
    /// Everything that was in them, by name; empty when nothing is missing. Changes nothing.
    static QString missingFrom(store::WorkStore& store);

    /// Make both files of the newest version, and of each before it from the same rows, in that folder.
    static void makeAll(const QString& folder);
};

} // namespace yc::testing
