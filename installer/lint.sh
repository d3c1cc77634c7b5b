#!/usr/bin/env bash
# clang-tidy over services/ with the checks of .clang-tidy; every warning is an error. Needs a configured build folder.
#   lint.sh BUILD_FOLDER                 all of services/: quickest where YC_UNITY is on, twelve files are read as one then
#   lint.sh BUILD_FOLDER FILE.cpp ...    these files; where YC_UNITY is off
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build=$(realpath "${1:?the build folder with compile_commands.json}")
shift
files=("$@")
[ ${#files[@]} -gt 0 ] ||
    mapfile -t files < <(sed -n 's/^ *"file": "\(.*\/services\/.*\)",*$/\1/p' "$build/compile_commands.json" | sort -u)
[ ${#files[@]} -gt 0 ] || stop "$build/compile_commands.json names no file of services/"

say "clang-tidy over services/ (${#files[@]} units)"
# Files read as one are included by their names, which is right there only. What the other compiler is told is not for
# this one. On stderr it only counts what it leaves out.
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(cores)" \
    sh -c 'clang-tidy-16 --quiet --checks=-bugprone-suspicious-include --extra-arg=-Wno-unknown-warning-option -p "$0" "$1" 2>/dev/null' "$build" ||
    stop "clang-tidy found something above; mend it, or explain the line with a NOLINT naming the check and the reason"
say "clang-tidy: nothing found"
