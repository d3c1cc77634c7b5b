#!/usr/bin/env bash
# Fetch the client and the server of tus that others wrote, as tests/foreign_tus/package-lock.json pins them, into a build
# folder. Usage: installer/foreign_tus.sh BUILD
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

build=${1:?name the build folder}
command -v npm >/dev/null || stop "npm is missing; run installer/prepare.sh test"
folder=$build/foreign_tus
mkdir -p "$folder"
cp "$top"/tests/foreign_tus/{package.json,package-lock.json,*.mjs} "$folder"
# The lock file names no registry: the one npm is set to serves them.
(cd "$folder" && npm ci --no-audit --no-fund --ignore-scripts --omit-lockfile-registry-resolved) ||
    stop "the packages could not be fetched; check the network, then run this again"
