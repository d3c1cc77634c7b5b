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
# this one. On stderr it only counts what it leaves out.
tidy() {
    clang-tidy-16 --quiet --checks="-bugprone-suspicious-include$2" --extra-arg=-Wno-unknown-warning-option -p "$build" "$1" 2>/dev/null
}
# clang-tidy 16 itself dies of some code (a signal, not a finding), always of one check: then it reads the files one by
# one, and the file it dies of without that check.
one() {
    local status=0 file
    tidy "$1" "" || status=$?
    [ "$status" -gt 128 ] || return "$status"
    for file in $(sed -n 's/^#include "\(.*\.cpp\)"$/\1/p' "$1"); do
        status=0
        tidy "$file" "" || status=$?
        [ "$status" -le 128 ] || { status=0; tidy "$file" ",-bugprone-unchecked-optional-access" || status=$?; }
        [ "$status" = 0 ] || return 1
    done
}
export build
export -f one tidy
say "clang-tidy over services/ (${#files[@]} units)"
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(cores)" bash -c 'one "$0" || exit 1' ||
    stop "clang-tidy found something above; mend it, or explain the line with a NOLINT naming the check and the reason"
say "clang-tidy: nothing found"
