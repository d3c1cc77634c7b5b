#!/usr/bin/env bash
# The second command of README.md: install what is needed, build everything, pass every check.
#   installer/test.sh           warnings as errors, clang-tidy and sanitizers over services/, the packages, all tests
#   installer/test.sh --quick   build, then only the labels unit and check
# Started as root it makes an ordinary user and runs the tests as that: a database server and the web engine want it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

labels=()
quick=
case "${1:-}" in
"") ;;
--quick)
    quick=1
    labels=(-L 'unit|check')
    ;;
*) stop "unknown option $1; known: --quick" ;;
esac

"$here/prepare.sh" build run test
build=$top/build-test
say "Building in ${build##*/} (the first time takes some minutes)"
cmake -S "$top" --preset strict >/dev/null || stop "the build could not be configured; read cmake's words above"
ninja -C "$build" -j "$(cores)" || stop "the build failed; read the first error above"

# Before the tests, so that their summary is the last thing said.
if [ -z "$quick" ]; then
    "$here/foreign_tus.sh" "$build"
    "$here/lint.sh" "$build"
    "$here/sanitize.sh"
    if [ "$(id -u)" = 0 ]; then
        "$here/try_packages.sh" "$build"
    fi
fi

say "Testing"
as_tester "$build" ctest --test-dir "$build" --output-on-failure -j "$(cores)" "${labels[@]}"
