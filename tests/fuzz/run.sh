#!/usr/bin/env bash
# Each fuzzer for some CPU seconds, beginning with its corpus; one JSON line each. What it finds lies beside the build.
#   cmake --preset fuzz && ninja -C build-fuzz fuzzers && tests/fuzz/run.sh build-fuzz [SECONDS] [NAME ...]
set -euo pipefail
cd "$(dirname "$0")/../.."
build=$(realpath "${1:?usage: run.sh BUILD [SECONDS] [NAME ...]}")
seconds=${2:-300}
shift $(($# < 2 ? $# : 2))
names=("$@")
[ ${#names[@]} -gt 0 ] || mapfile -t names < <(ls tests/data/fuzz)

broken=0
for name in "${names[@]}"; do
    found=$build/found/$name
    mkdir -p "$found/corpus"
    out=$found/last.log
    status=0
    "$build/bin/fuzz_$name" -max_total_time="$seconds" -max_len=8192 -timeout=10 -rss_limit_mb=2048 \
        -artifact_prefix="$found/" -print_final_stats=1 "$found/corpus" "tests/data/fuzz/$name" >"$out" 2>&1 || status=$?
    runs=$(sed -n 's/^stat::number_of_executed_units: *//p' "$out")
    printf '{"campaign":"fuzz","harness":"%s","seconds":%d,"runs":%d,"clean":%s}\n' "$name" "$seconds" "${runs:-0}" \
        "$([ "$status" = 0 ] && echo true || echo false)"
    if [ "$status" != 0 ]; then
        broken=1
        grep -E 'broken:|ERROR|SUMMARY|Test unit written' "$out" >&2 || tail -n 5 "$out" >&2
    fi
done
exit $broken
