#!/usr/bin/env bash
# Rows "replicate", "push" and "bell": fetch PouchDB and express-pouchdb as package-lock.json pins them into a build
# folder, and run both sides there. Usage: tests/bench/pouchdb/run.sh BUILD, where bench_replicate and bench_bell are built.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/../../../installer/common.sh"

build=$(cd "${1:?name the build folder}" && pwd)
command -v npm >/dev/null || stop "npm is missing; run installer/prepare.sh test"
for bench in bench_replicate bench_bell; do
    [ -x "$build/bin/$bench" ] || stop "build it first: ninja -C $build $bench"
done
folder=$build/pouchdb
mkdir -p "$folder"
cp "$top"/tests/bench/pouchdb/{package.json,package-lock.json,*.mjs} "$folder"
# The lock file names no registry: the one npm is set to serves them. LevelDB comes built inside its package.
(cd "$folder" && npm ci --no-audit --no-fund --ignore-scripts --omit-lockfile-registry-resolved) >&2 ||
    stop "the packages could not be fetched; check the network, then run this again"
"$build/bin/bench_replicate"
"$build/bin/bench_bell"
