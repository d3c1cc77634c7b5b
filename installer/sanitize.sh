#!/usr/bin/env bash
# services/ and their unit tests under AddressSanitizer and UndefinedBehaviorSanitizer.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build=$top/build-asan
say "Unit tests of services/ under ASan and UBSan"
cmake -S "$top" -B "$build" -G Ninja -DYC_UI=OFF -DYC_SANITIZE=address,undefined -DCMAKE_BUILD_TYPE=Debug >/dev/null ||
    stop "the sanitizer build could not be configured"
ninja -C "$build" -j "$(cores)" unit_tests || stop "the sanitizer build failed; read the first error above"
UBSAN_OPTIONS=print_stacktrace=1 QT_QPA_PLATFORM=offscreen \
    ctest --test-dir "$build" --output-on-failure -j "$(cores)" -L unit ||
    stop "a unit test failed under the sanitizers; its report stands above"
