#!/bin/bash
# The campaign against loss: simulated halls, power lost at every write, killed windows, desks and hubs, a bad network, claims
# from all sides, fuzzed decoders. It may be interrupted and started again at any time, and on another machine: what is done
# stands in BUILD/campaign/record.jsonl, each share of work as lines with the commit and the services/ it ran on, and, after
# --keep, in record/campaign.jsonl beside this script. Other services/ begin anew. The planted bugs are planted.sh's.
#   tests/faults/campaign.sh BUILD [--minutes M] [--jobs N] [--fuzz BUILD]
#   tests/faults/campaign.sh BUILD --keep    run nothing more; put what is on record for these services/ into the tree
# BUILD is a folder of its own: the folders inside it belong to this script, and the windows' part to an ordinary user.
set -u
. "$(dirname "$0")/../../installer/common.sh"
cd "$(dirname "$0")/../.." || exit 2
build=$(realpath "${1:?usage: campaign.sh BUILD [--minutes M] [--jobs N] [--fuzz BUILD] | BUILD --keep}")
shift
minutes=60 jobs=1 fuzz='' keep=''
while [ $# -gt 0 ]; do
  case $1 in
    --minutes) minutes=$2 && shift ;;
    --jobs) jobs=$2 && shift ;;
    --fuzz) fuzz=$2 && shift ;;
    --keep) keep=1 minutes=0 ;;
    *) echo "campaign.sh: $1 is not known" >&2; exit 2 ;;
  esac
  shift
done

# What a whole campaign counts; of 50,000 runs 2,000 are big.
small_runs=48000 big_runs=2000 crash_recoveries=20000 desk_kills=3000 hub_kills=1000 workstation_kills=300
network_faults=400 claims=200000 fuzz_seconds=300
share_runs=500 share_big=40 share_desk=100 share_hub=100 share_workstation=50 share_claims=20000
scenarios="accept edit discard attach call push verdict settle pull numbers key_change audit_and_settings end checkpoint
  create migrate recover_missing recover_damaged recover_box recover_damaged_box recover_snapshot snapshot forget export hub_push hub_call hub_lease
  hub_backup hub_start"
calls="sign_in sign_out recovery_key hello.queue hello.cases hello.statistics push.queue push.cases pull.queue pull.cases bell call_next
  reserve recall numbers sharing hall unsent end_forgotten close_day upload.create upload.head upload.patch upload.delete blob.head
  blob.get"

folder=$build/campaign
record=$folder/record.jsonl
kept=tests/faults/record/campaign.jsonl
mkdir -p "$folder"
touch "$record"
commit=$(git rev-parse --short HEAD)$(git diff --quiet HEAD -- services tests/faults tests/fakes ':!tests/faults/record' || echo +)
services=$(git rev-parse --short HEAD:services)$(git diff --quiet HEAD -- services || echo +)
ends=$((SECONDS + minutes * 60))

here() { grep -F "{\"services\":\"$services\"" "$record"; }
here > /dev/null || grep -F "{\"services\":\"$services\"" "$kept" >> "$record" 2>/dev/null
# summed MEMBER SHARE: of these services/, over the shares whose name begins so.
summed() { here | grep -F "\"share\":\"$2" | grep -o "\"$1\":[0-9]*" | awk -F: '{ sum += $2 } END { print sum + 0 }'; }
# counted SHARE: how much of it is done; a share that says more in other lines counts nothing there.
counted() {
  here | grep -F "\"share\":\"$1" | grep -o '"count":[0-9]*,"record"' | tr -dc '0-9\n' | awk '{ sum += $1 } END { print sum + 0 }'
}
done_so_far() { counted "$1\""; }
time_left() { [ $SECONDS -lt $ends ]; }

# note NAME COUNT FILE: a share is done; FILE holds its lines. The first of them counts.
note() {
  local line count=$2
  while IFS= read -r line; do
    printf '{"services":"%s","commit":"%s","at":"%s","share":"%s","count":%d,"record":%s}\n' "$services" "$commit" \
      "$(date -u +%FT%TZ)" "$1" "$count" "$line" >> "$record"
    count=0
  done < <(grep -o '{.*}' "$3" | grep -v '^{"error"')
}

# share NAME COUNT COMMAND...: run one, and keep what it says. A broken rule is kept too, and told at the end.
share() {
  local name=$1 count=$2 out
  shift 2
  out=$(mktemp "$folder/share.XXXXXX")
  if ! "$@" > "$out" 2>&1; then
    echo "campaign.sh: $name broke a rule: $*" >&2
    tail -n 3 "$out" | cut -c 1-500 >&2
    cp "$out" "$folder/broken-${name//:/-}-$(date -u +%H%M%S)"
    echo '{"broken":true}' >> "$out"
  elif ! grep -q '{.*}' "$out"; then
    echo '{"passed":true}' >> "$out" # it says nothing more
  fi
  note "$name" "$count" "$out"
  rm -f "$out"
}

# beside SHARE...: while others run, as many as there are jobs.
beside() {
  while [ "$(jobs -rp | wc -l)" -ge "$jobs" ]; do
    wait -n || true
  done
  share "$@" &
}

# Several seeds at once, one process each. A run makes and drops whole machines: their memory is kept for the next one.
kept_memory=tcache_max=4096:glibc.malloc.tcache_count=2000:glibc.malloc.trim_threshold=536870912
kept_memory=glibc.malloc.$kept_memory:glibc.malloc.mmap_threshold=536870912
simulated() {
  local name=$1 goal=$2 size=$3 from first started
  shift 3
  while time_left && [ "$(done_so_far "$name")" -lt "$goal" ]; do
    from=$(($(done_so_far "$name") + 1))
    started=()
    for ((first = from; first < from + jobs * size; first += size)); do
      share "$name" "$size" env GLIBC_TUNABLES="$kept_memory" "$build/bin/simulate" --seeds "$first..$((first + size - 1))" \
        "$@" &
      started+=($!)
    done
    wait "${started[@]}" || true
  done
}

time_left && [ "$(done_so_far replay)" -eq 0 ] && share replay 1 "$build/bin/simulate" --replay tests/faults/sim/seeds.txt
for scenario in $scenarios; do
  time_left && [ "$(done_so_far "crash:$scenario")" -eq 0 ] &&
    beside "crash:$scenario" 1 "$build/bin/crash_points" --only "$scenario"
done
wait
# Each call with everything that the network may do to it.
for call in $calls; do
  time_left && [ "$(done_so_far "network:$call")" -eq 0 ] &&
    beside "network:$call" 1 env YC_FAULTS="$call/" QTEST_FUNCTION_TIMEOUT=7200000 "$build/bin/tst_network_faults"
done
wait
# killed NAME GOAL SIZE PROGRAM [AS...]: kills until the goal, or the time, is reached.
killed() {
  local name=$1 goal=$2 size=$3 program=$4
  shift 4
  while time_left && [ "$(done_so_far "$name")" -lt "$goal" ]; do
    share "$name" "$size" "$@" env YC_KILLS="$size" QTEST_FUNCTION_TIMEOUT=7200000 QT_QPA_PLATFORM=offscreen \
      "$build/bin/$program"
  done
}
# claimed GOAL: twenty windows call at once, until so many tickets are claimed.
claimed() {
  while time_left && [ "$(done_so_far claims)" -lt "$1" ]; do
    share claims $share_claims env YC_ROUNDS=$((share_claims / 20)) QTEST_FUNCTION_TIMEOUT=7200000 "$build/bin/tst_hub_call_next"
  done
}

# A little of everything first, so that a short campaign has seen all of it.
killed desk_kills $share_desk $share_desk tst_desk_kills
killed hub_kills $share_hub $share_hub tst_hub_kills
claimed $share_claims
simulated big_runs $share_big $share_big --windows 20 --operations 1000
# A simulation computes and a kill mostly waits: one by one, the kills run beside.
(
  killed workstation_kills $workstation_kills $share_workstation tst_workstation_kills as_tester "$build"
  killed hub_kills $hub_kills $share_hub tst_hub_kills
  killed desk_kills $desk_kills $share_desk tst_desk_kills
  claimed $claims
) &
simulated small_runs $small_runs $share_runs
simulated big_runs $big_runs $share_big --windows 20 --operations 1000
wait
if [ -n "$fuzz" ]; then
  for harness in tests/data/fuzz/*/; do
    name=fuzz:$(basename "$harness")
    time_left && [ "$(done_so_far "$name")" -eq 0 ] &&
      beside "$name" 1 tests/fuzz/run.sh "$fuzz" $fuzz_seconds "${name#fuzz:}"
  done
  wait
fi

for what in small_runs big_runs desk_kills hub_kills workstation_kills claims; do
  echo "$what: $(done_so_far $what) of ${!what}"
done
echo "crash_recoveries: $(summed recoveries crash:) of $crash_recoveries"
echo "network_faults: $(summed combinations network:) of $network_faults"
echo "fuzzers: $(counted fuzz:) of $(find tests/data/fuzz -mindepth 1 -maxdepth 1 -type d | wc -l)"
[ -z "$keep" ] || { mkdir -p "${kept%/*}" && here > "$kept"; }
if here | grep -qE '"violationCount":[1-9]|"broken":true|"clean":false|"doubled":[1-9]|"lost":[1-9]'; then
  here | grep -E '"violationCount":[1-9]|"broken":true|"clean":false|"doubled":[1-9]|"lost":[1-9]' | cut -c 1-400
  exit 1
fi
