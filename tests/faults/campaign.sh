#!/bin/bash
# The campaign against loss: simulated halls, power lost at every write, a killed desk, a killed hub, a bad network. It may be
# interrupted and started again at any time: what is done stands in BUILD/campaign/state, each share of work in
# BUILD/campaign/record.jsonl as one line with the commit it ran on. A commit of its own begins anew.
#   tests/faults/campaign.sh BUILD [--minutes M] [--jobs N]
set -u
cd "$(dirname "$0")/../.." || exit 2
build=${1:?usage: campaign.sh BUILD [--minutes M] [--jobs N]}
shift
minutes=60
jobs=1
while [ $# -gt 1 ]; do
  case $1 in
    --minutes) minutes=$2 ;;
    --jobs) jobs=$2 ;;
    *) echo "campaign.sh: $1 is not known" >&2; exit 2 ;;
  esac
  shift 2
done

# What "Done when" of the campaign asks for.
small_runs=50000 big_runs=2000 desk_kills=3000 hub_kills=1000 network_faults=400
share_runs=100 share_big=8 share_desk=100 share_hub=100
scenarios="accept edit discard attach call push verdict settle pull numbers key_change audit_and_settings end checkpoint
  create migrate recover_missing recover_damaged recover_box recover_damaged_box recover_snapshot snapshot forget export hub_push hub_call hub_lease
  hub_backup hub_start"
calls="sign_in sign_out recovery_key hello.queue hello.cases hello.statistics push.queue push.cases pull.queue pull.cases bell call_next
  reserve recall numbers sharing hall unsent end_forgotten close_day upload.create upload.head upload.patch upload.delete blob.head
  blob.get"

folder=$build/campaign
state=$folder/state
record=$folder/record.jsonl
mkdir -p "$folder"
touch "$record"
commit=$(git rev-parse --short HEAD)$(git diff --quiet HEAD -- services tests/faults tests/fakes || echo +)
grep -qx "commit $commit" "$state" 2>/dev/null || echo "commit $commit" > "$state"
ends=$((SECONDS + minutes * 60))
broken=0

done_so_far() { awk -v what="$1" '$1 == what { sum += $2 } END { print sum + 0 }' "$state"; }
time_left() { [ $SECONDS -lt $ends ]; }

# note NAME COUNT FILE: a share is done; FILE holds its lines.
note() {
  local line
  while IFS= read -r line; do
    printf '{"commit":"%s","at":"%s","record":%s}\n' "$commit" "$(date -u +%FT%TZ)" "$line" >> "$record"
  done < <(grep -o '{.*}' "$3")
  echo "$1 $2" >> "$state"
}

# share NAME COUNT COMMAND...: run one, and keep what it says. A broken rule is kept too, and told at the end.
share() {
  local name=$1 count=$2 out
  shift 2
  out=$(mktemp "$folder/share.XXXXXX")
  "$@" > "$out" 2>&1 || { broken=1; echo "campaign.sh: $name broke a rule: $*" >&2; tail -n 3 "$out" >&2; }
  note "$name" "$count" "$out"
  rm -f "$out"
}

# Several seeds at once, one process each.
simulated() {
  local name=$1 goal=$2 size=$3 from
  shift 3
  while time_left && [ "$(done_so_far "$name")" -lt "$goal" ]; do
    from=$(($(done_so_far "$name") + 1))
    for ((job = 0; job < jobs; ++job)); do
      share "$name" "$size" "$build/bin/simulate" --seeds "$((from + job * size))..$((from + (job + 1) * size - 1))" "$@" &
    done
    wait || true
  done
}

time_left && [ "$(done_so_far replay)" -eq 0 ] && share replay 1 "$build/bin/simulate" --replay tests/faults/sim/seeds.txt
for scenario in $scenarios; do
  time_left && [ "$(done_so_far "crash:$scenario")" -eq 0 ] &&
    share "crash:$scenario" 1 "$build/bin/crash_points" --only "$scenario"
done
# Each call with everything that the network may do to it.
for call in $calls; do
  time_left && [ "$(done_so_far "network:$call")" -eq 0 ] &&
    YC_FAULTS=$call/ share "network:$call" 1 "$build/bin/tst_network_faults"
done
combinations_met() {
  grep -F "\"commit\":\"$commit\"" "$record" | grep -F '"kind":"network_faults"' | grep -o '"combinations":[0-9]*' |
    awk -F: '{ sum += $2 } END { print sum + 0 }'
}
# killed NAME GOAL SIZE PROGRAM: kills until the goal, or the time, is reached.
killed() {
  while time_left && [ "$(done_so_far "$1")" -lt "$2" ]; do
    YC_KILLS=$3 share "$1" "$3" "$build/bin/$4"
  done
}

# A little of everything first, so that a short campaign has seen all of it.
killed desk_kills $share_desk $share_desk tst_desk_kills
killed hub_kills $share_hub $share_hub tst_hub_kills
simulated big_runs $share_big $share_big --windows 20 --operations 1000
simulated small_runs $small_runs $share_runs
simulated big_runs $big_runs $share_big --windows 20 --operations 1000
killed desk_kills $desk_kills $share_desk tst_desk_kills
killed hub_kills $hub_kills $share_hub tst_hub_kills

for what in small_runs big_runs desk_kills hub_kills; do
  echo "$what: $(done_so_far $what) of ${!what}"
done
echo "network_faults: $(combinations_met) of $network_faults"
grep -c '"violationCount":0' "$record" | sed 's/^/shares without a broken rule: /'
if grep -qE '"violationCount":[1-9]' "$record"; then
  grep -E '"violationCount":[1-9]' "$record" | cut -c 1-400
  broken=1
fi
exit $broken
