#!/usr/bin/env bash
# clang-tidy over services/ with the checks of .clang-tidy; every warning is an error. Needs a configured build folder.
#   lint.sh BUILD_FOLDER                 all of services/: quickest where YC_UNITY is on, twelve files are read as one then
#   lint.sh BUILD_FOLDER FILE.cpp ...    these files
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build=$(realpath "${1:?the build folder with compile_commands.json}")
shift
files=("$@")
[ ${#files[@]} -gt 0 ] ||
    mapfile -t files < <(sed -n 's/^ *"file": "\(.*\/services\/.*\)",*$/\1/p' "$build/compile_commands.json" | sort -u)
[ ${#files[@]} -gt 0 ] || stop "$build/compile_commands.json names no file of services/"

# Files read as one are included by their names, which is right there only. What the other compiler is told is not for
# this one. On stderr it only counts what it leaves out, and bash tells of each signal: neither is a finding.
tidy() {
    timeout --signal=KILL 300 clang-tidy-16 --quiet --checks="-bugprone-suspicious-include$2" --extra-arg=-Wno-unknown-warning-option -p "$build" "$1"
}
# One check of clang-tidy 16 dies of some code (a signal, not a finding), and of some it does not come to an end. Then the
# unit is read without it, and each of its files with it alone, as far as it gets.
optional=bugprone-unchecked-optional-access
one() {
    local status=0 file
    tidy "$1" "" || status=$?
    [ "$status" -gt 128 ] || return "$status"
    tidy "$1" ",-$optional" || return 1
    for file in $(sed -n 's/^#include "\(.*\.cpp\)"$/\1/p' "$1"); do
        status=0
        timeout 60 clang-tidy-16 --quiet --checks="-*,$optional" --extra-arg=-Wno-unknown-warning-option -p "$build" "$file" || status=$?
        [ "$status" -lt 124 ] || printf 'clang-tidy: %s cannot read %s\n' "$optional" "${file##*/services/}"
        [ "$status" = 0 ] || [ "$status" -ge 124 ] || return 1
    done
}
export build optional
export -f one tidy
say "clang-tidy over services/ (${#files[@]} units)"
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(cores)" bash -c 'one "$0" 2>/dev/null || exit 1' ||
    stop "clang-tidy found something above; mend it, or explain the line with a NOLINT naming the check and the reason"
say "clang-tidy: nothing found"
