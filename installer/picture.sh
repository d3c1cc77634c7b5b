#!/usr/bin/env bash
# Run the demo under a virtual display, sign in, take a case in hand, save what the screen shows. For README.md and for
# machines without a display.   picture.sh PROGRAM FILE.png
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
program=${1:?the workstation program}
picture=${2:?the PNG to write}
scratch=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null || true; rm -rf "$scratch"' EXIT
chmod 755 "$scratch"

Xvfb -displayfd 3 -screen 0 1920x1080x24 -nolisten tcp -noreset 3>"$scratch/display" 2>/dev/null &
for _ in $(seq 100); do
    [ -s "$scratch/display" ] && break
    sleep 0.1
done
[ -s "$scratch/display" ] || stop "the virtual display did not start"
DISPLAY=:$(cat "$scratch/display")
export DISPLAY
openbox >/dev/null 2>&1 &
run=()
mkdir "$scratch/data" # its own: where a clerk is known already, the sign-in begins at another field
if [ "$(id -u)" = 0 ]; then
    ordinary_user yichuang-demo
    chown yichuang-demo: "$scratch/data"
    run=(as_user yichuang-demo)
fi
started=$SECONDS
"${run[@]}" "$program" --demo --data "$scratch/data" >"$scratch/log" 2>&1 &

# What follows is typed blindly: a machine that took long to open the window is given longer for each answer as well.
patience() { sleep "$(($1 + 3 * opening))"; }
window() { xdotool search --onlyvisible --name "$1" 2>/dev/null | head -1; }
for _ in $(seq 600); do
    [ -n "$(window '一窗')" ] && break
    sleep 0.1
done
opening=$((SECONDS - started))
[ -n "$(window '一窗')" ] || { cat "$scratch/log" >&2; stop "the program did not open a window; its words stand above"; }
xdotool windowfocus --sync "$(window '一窗')"
patience 2
xdotool type --delay 30 '020317'
xdotool key Tab
xdotool type --delay 30 'demo-2026'
xdotool key Return
patience 12 # the demo's people arrive
xdotool key F9
patience 3
xdotool key F9 # the person is here
patience 4
import -window root "$picture"
say "Saved $picture"
