#!/usr/bin/env bash
# clang-tidy over services/ with the checks of .clang-tidy; every warning is an error. Needs a configured build folder.
#   lint.sh BUILD_FOLDER [FILE.cpp ...]         all of services/, or these files
#   lint.sh --minutes N BUILD_FOLDER            as many files as fit, beginning where the commit's name says
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
minutes=
if [ "${1:-}" = --minutes ]; then
    minutes=${2:?how many minutes}
    shift 2
fi
build=${1:?the build folder with compile_commands.json}
shift
files=("$@")
if [ ${#files[@]} -eq 0 ]; then
    mapfile -t files < <(find "$top/services" -name '*.cpp' | sort)
    commit=$(git -C "$top" rev-parse --short=7 HEAD 2>/dev/null || echo 0)
    [ -z "$minutes" ] || first=$((16#$commit % ${#files[@]}))
    files=("${files[@]:${first:-0}}" "${files[@]:0:${first:-0}}")
fi

say "clang-tidy over ${#files[@]} files of services/${minutes:+, as many as $minutes minutes allow}"
seen=$(mktemp)
trap 'rm -f "$seen"' EXIT
export seen build
one() {
    [ "$(($(date +%s) - started))" -lt "$allowed" ] || exit 0
    clang-tidy-16 --quiet -p "$build" "$1" 2>/dev/null || exit 1 # on stderr it only counts what it leaves out
    echo "$1" >>"$seen"
}
export -f one
started=$(date +%s) allowed=$((${minutes:-600} * 60))
export started allowed
# One file a process: they differ tenfold in time.
printf '%s\0' "${files[@]}" | xargs -0 -n 1 -P "$(cores)" bash -c 'one "$0"' ||
    stop "clang-tidy found something above; mend it, or explain the line with a NOLINT naming the check and the reason"
say "clang-tidy: $(wc -l <"$seen") of ${#files[@]} files, nothing found"
