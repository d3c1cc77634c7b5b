#!/usr/bin/env bash
# The first command of README.md: install what is needed, build, and start the workstation on its embedded hub.
#   installer/start.sh                              on a desktop
#   installer/start.sh --virtual-display shot.png   without a display: runs under a virtual one, saves a picture, ends
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

picture=
case "${1:-}" in
"") ;;
--virtual-display)
    picture=${2:-}
    [ -n "$picture" ] || stop "--virtual-display needs the name of a PNG file to write"
    picture=$(realpath -m "$picture")
    ;;
*) stop "unknown option $1; known: --virtual-display FILE.png" ;;
esac

"$here/prepare.sh" build run
[ -z "$picture" ] || "$here/prepare.sh" test

say "Building (the first time takes some minutes)"
cmake -S "$top" --preset run >/dev/null || stop "the build could not be configured; read cmake's words above"
ninja -C "$top/build" -j "$(cores)" || stop "the build failed; read the first error above"

run=()
if [ "$(id -u)" = 0 ]; then # the web engine's sandbox does not work for root
    ordinary_user yichuang-demo
    run=(as_user yichuang-demo)
fi
program=$top/build/bin/yichuang
if [ -n "$picture" ]; then
    say "Starting under a virtual display; the picture goes to $picture"
    exec "$here/picture.sh" "$program" "$picture"
fi
if [ -z "${DISPLAY:-}${WAYLAND_DISPLAY:-}" ]; then
    stop "there is no display here. Start it on a desktop, or run: installer/start.sh --virtual-display picture.png"
fi
say "Starting the demo: sign in as 020317 with demo-2026"
"${run[@]}" "$program" --demo
