#!/usr/bin/env bash
# Install what a Debian 12 machine needs to build and run Yichuang. Sections of packages.txt may be named: build run test.
# Can be run twice: it installs only what is missing.
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"

sections=("$@")
[ ${#sections[@]} -gt 0 ] || sections=(build run)
[ -r /etc/debian_version ] || stop "this script knows Debian 12 and its relatives; elsewhere install the packages named in installer/packages.txt"

missing=()
for package in $(packages "${sections[@]}"); do
    case $package in # another maker's node brings an npm of its own, and the two sets of packages exclude each other
    nodejs | npm) ! command -v "${package/nodejs/node}" >/dev/null || continue ;;
    esac
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'ok installed' || missing+=("$package")
done
if [ ${#missing[@]} = 0 ]; then
    say "Packages: everything is installed (${sections[*]})"
    exit 0
fi
say "Packages: installing ${#missing[@]} (${sections[*]}); this downloads up to a quarter of a gigabyte"
export DEBIAN_FRONTEND=noninteractive
as_root apt-get update -q ||
    stop "the package lists could not be fetched; check the network or the sources of apt, then run this again"
as_root apt-get install -y -q --no-install-recommends "${missing[@]}" ||
    stop "some packages could not be installed; read apt's words above, mend that, then run this again"
