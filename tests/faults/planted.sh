#!/bin/bash
# Planted bugs: is what looks for faults able to find these? Each planted/NN-name.patch is a bug that a good engineer could
# write. One after another it goes into a private copy of the sources; what its header names under Found-by is built and
# run there, and must fail; then it is taken out. It may be interrupted and started again at any time, and on another
# machine: each bug is one JSON line in BUILD/planted/record.jsonl and, after --keep, in record/planted.jsonl beside this
# script. What was found is not planted again until services/ or tests/ change; --only plants it again all the same.
#   tests/faults/planted.sh BUILD [--only NAME] [--minutes M]
#   tests/faults/planted.sh BUILD --keep    plant nothing more; put what is on record for these sources into the tree
set -u
cd "$(dirname "$0")/../.." || exit 2
build=${1:?usage: planted.sh BUILD [--only NAME] [--minutes M] | BUILD --keep}
shift
minutes=1000000 only='' keep=''
while [ $# -gt 0 ]; do
  case $1 in
    --only) only=$2 && shift ;;
    --minutes) minutes=$2 && shift ;;
    --keep) keep=1 ;;
    *) echo "planted.sh: $1 is not known" >&2; exit 2 ;;
  esac
  shift
done

mkdir -p "$build/planted/logs"
folder=$(realpath "$build/planted")
tree=$folder/tree objects=$folder/build record=$folder/record.jsonl sound=$folder/sound log=$folder/log
touch "$record" "$sound"
kept=tests/faults/record/planted.jsonl
sources=(services tests ':!tests/faults/record')
commit=$(git log -1 --format=%h -- "${sources[@]}" 2>/dev/null)
commit=${commit:-unknown}
# What is not committed counts as well; da39a3e is the digest of nothing.
changes=$({ git diff HEAD -- "${sources[@]}"; git ls-files -oz --exclude-standard -- "${sources[@]}" | xargs -0r cat; } \
  2>/dev/null | sha1sum | cut -c 1-7)
[ "$changes" = da39a3e ] || commit=$commit+$changes
ends=$((SECONDS + minutes * 60))
longest=180 # seconds a detector may take: a hang is a find

mapfile -t patches < <(ls tests/faults/planted/*"$only"*.patch 2>/dev/null)
[ ${#patches[@]} -gt 0 ] || { echo "planted.sh: no patch is called $only" >&2; exit 2; }

name_of() { basename "$1" .patch; }
said() { sed -n "s/^$1: *//p" "$2"; }
line_of() { grep -F "{\"bug\":\"$(name_of "$1")\"," "$record" | grep -F "\"commit\":\"$commit\"" | tail -n 1; }
is_found() { line_of "$1" | grep -q '"foundBy":"'; }

# refresh: each file named on stdin is in the copy as it is here. Only what differs is written, and built again.
refresh() {
  local file
  while IFS= read -r file; do
    cmp -s "$file" "$tree/$file" || install -D -m "$(stat -c %a "$file")" "$file" "$tree/$file"
  done
}
# The copy may lie inside a repository, and is none.
apply() { GIT_DIR=/dev/null git -C "$tree" apply "$@" 2>> "$log"; }
make_targets() { ninja -C "$objects" -j "$(nproc)" "$@" >> "$log" 2>&1; }
# passes DETECTOR: a program of the build and its arguments, as a patch names it.
passes() {
  local words
  read -ra words <<< "$1"
  ( # not its last command, so that what bash says of a crash goes into the log too
    cd "$objects" && env -u DISPLAY QT_QPA_PLATFORM=offscreen timeout -k 5 $longest "bin/${words[0]}" "${words[@]:1}"
    exit $?
  ) >> "$log" 2>&1
}
# The first thing that was wrong, in the words of the program that found it.
first_wrong() {
  { grep -o '^FAIL!  : [^ (]*' "$log" | sed 's/.*:://'
    grep -o '"violations":\[[^]]*' "$log" | grep -o '"rule":"[^"]*","what":"[^"]*"\|\["[^"]*' | sed 's/"rule"://; s/"what"://'
    echo "ended with $1"; } | head -n 1 | tr -d '"[\134' | cut -c 1-150
}

# note PATCH FOUNDBY RULE SECONDS
note() {
  local breaks found=null
  breaks=$(said Breaks "$1" | sed 's/I[0-9]*/"&"/g; s/ /,/g')
  [ -z "$2" ] || found="\"$2\""
  printf '{"bug":"%s","breaks":[%s],"foundBy":%s,"rule":"%s","seconds":%d,"commit":"%s"}\n' \
    "$(name_of "$1")" "$breaks" "$found" "$3" "$4" "$commit" >> "$record"
}

# plant PATCH: into the copy, looked for, and out again.
plant() {
  local begun=$SECONDS found="" rule="nothing failed" detector status
  : > "$log"
  if ! apply "$PWD/$1"; then
    note "$1" "" "the patch does not apply" 0
    return
  fi
  while IFS= read -r detector; do
    if ! make_targets "${detector%% *}"; then
      rule="the patch does not build"
      break
    fi
    passes "$detector"
    status=$?
    if [ $status -ne 0 ]; then
      found=$detector rule=$(first_wrong $status)
      break
    fi
  done < <(said Found-by "$1")
  sed -n 's/^+++ b\///p' "$1" | refresh
  note "$1" "$found" "$rule" $((SECONDS - begun))
  cp "$log" "$folder/logs/$(name_of "$1")"
}

grep -qF "\"commit\":\"$commit\"" "$record" || grep -F "\"commit\":\"$commit\"" "$kept" >> "$record" 2>/dev/null

tell() {
  local patch found=0 missed=0
  for patch in "${patches[@]}"; do
    if is_found "$patch"; then
      found=$((found + 1))
    elif [ -n "$(line_of "$patch")" ]; then
      missed=$((missed + 1))
      echo "not found: $(name_of "$patch")"
    fi
  done
  echo "planted bugs found: $found of ${#patches[@]}"
  [ $missed -eq 0 ]
}

if [ -n "$keep" ]; then
  mkdir -p "${kept%/*}"
  for patch in "${patches[@]}"; do line_of "$patch"; done > "$kept"
  tell
  exit
fi

find CMakeLists.txt app services resources tests -type f | refresh
cmake -S "$tree" -B "$objects" -G Ninja -DYC_UI=OFF -DYC_UNITY=OFF -DYC_WERROR=ON -DCMAKE_BUILD_TYPE=RelWithDebInfo \
  -DCMAKE_CXX_FLAGS_RELWITHDEBINFO="-O1 -DNDEBUG" > "$log" 2>&1 || { tail -n 5 "$log" >&2; exit 2; }

# What fails without a bug finds nothing.
mapfile -t detectors < <(for patch in "${patches[@]}"; do is_found "$patch" || said Found-by "$patch"; done | sort -u)
: > "$log"
[ ${#detectors[@]} -eq 0 ] || make_targets "${detectors[@]%% *}" || { tail -n 5 "$log" >&2; exit 2; }
for detector in "${detectors[@]}"; do
  grep -qxF "$commit $detector" "$sound" && continue
  : > "$log"
  passes "$detector" || { echo "planted.sh: $detector fails without a planted bug: $(first_wrong $?)" >&2; exit 2; }
  echo "$commit $detector" >> "$sound"
done

for patch in "${patches[@]}"; do
  [ -n "$only" ] || ! is_found "$patch" || continue
  [ $SECONDS -lt $ends ] || break
  plant "$patch"
  is_found "$patch" || line_of "$patch"
done

tell
