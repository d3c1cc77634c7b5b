#!/usr/bin/env bash
# clang-tidy over services/ with the checks of .clang-tidy; every warning is an error. Needs a configured build folder.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build=${1:?the build folder with compile_commands.json}
say "clang-tidy over services/"
find "$top/services" -name '*.cpp' -print0 |
    xargs -0 -n 4 -P "$(cores)" clang-tidy-16 --quiet -p "$build" 2>/dev/null ||
    stop "clang-tidy found something above; mend it, or explain the line with a NOLINT naming the check and the reason"
