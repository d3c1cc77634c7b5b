#!/usr/bin/env bash
# services/ and their unit tests under AddressSanitizer and UndefinedBehaviorSanitizer; the first finding ends a test.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build=$top/build-asan
say "Unit tests of services/ under ASan and UBSan"
cmake -S "$top" --preset asan >/dev/null ||
    stop "the sanitizer build could not be configured"
ninja -C "$build" -j "$(cores)" unit_tests fuzzers || stop "the sanitizer build failed; read the first error above"
as_tester "$build" UBSAN_OPTIONS=print_stacktrace=1 LSAN_OPTIONS="suppressions=$here/sanitize.supp" \
    ctest --test-dir "$build" --output-on-failure -j "$(cores)" -L unit ||
    stop "a unit test failed under the sanitizers; its report stands above"
