#!/usr/bin/env bash
# The second command of README.md: install what is needed, build everything, pass the tests.
#   installer/test.sh           everything
#   installer/test.sh --quick   only the labels unit and check
#   installer/test.sh --full    with clang-tidy and the sanitizers as well
# Started as root it makes an ordinary user and runs the tests as that: a database server and the web engine want it.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

labels=()
full=
case "${1:-}" in
"") ;;
--quick) labels=(-L 'unit|check') ;;
--full) full=1 ;;
*) stop "unknown option $1; known: --quick, --full" ;;
esac

"$here/prepare.sh" build run test
build=$top/build-test
say "Building in ${build##*/} (cold: some twenty minutes on two cores)"
cmake -S "$top" -B "$build" -G Ninja -DCMAKE_BUILD_TYPE=RelWithDebInfo >/dev/null ||
    stop "the build could not be configured; read cmake's words above"
ninja -C "$build" -j "$(cores)" || stop "the build failed; read the first error above"

if [ -n "$full" ]; then
    "$here/lint.sh" "$build"
    "$here/sanitize.sh"
fi

run=()
if [ "$(id -u)" = 0 ]; then
    ordinary_user yichuang-test
    chown -R yichuang-test: "$build/Testing" 2>/dev/null || true
    chown yichuang-test: "$build" "$build"/install_manifest* 2>/dev/null || true # the test of the packages runs cpack
    install -d -o yichuang-test -g yichuang-test "$build/Testing" "$build/Testing/Temporary"
    folder=$top # an ordinary user must be able to reach the tree
    while [ "$folder" != / ]; do
        [ -x "$folder" ] && chmod o+x "$folder" 2>/dev/null || true
        folder=$(dirname "$folder")
    done
    run=(as_user yichuang-test)
fi
say "Testing"
status=0
"${run[@]}" ctest --test-dir "$build" --output-on-failure -j "$(cores)" "${labels[@]}" || status=$?
exit $status
