#!/usr/bin/env bash
# clang-tidy over services/ with the checks of .clang-tidy; every warning is an error. Needs a configured build folder.
#   lint.sh BUILD_FOLDER [FILE.cpp ...]     all of services/, or these files
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build=${1:?the build folder with compile_commands.json}
shift
files=("$@")
[ ${#files[@]} -gt 0 ] || mapfile -t files < <(find "$top/services" -name '*.cpp' | sort)

say "clang-tidy over ${#files[@]} files of services/"
# One file a process: they differ tenfold in time. On stderr it only counts what it leaves out of other people's headers.
printf '%s\0' "${files[@]}" |
    xargs -0 -n 1 -P "$(cores)" clang-tidy-16 --quiet -p "$build" 2>/dev/null ||
    stop "clang-tidy found something above; mend it, or explain the line with a NOLINT naming the check and the reason"
