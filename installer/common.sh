# Shared by the scripts of this folder. Source it; it runs nothing by itself.
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
top=$(dirname "$here")

say() { printf '\n== %s\n' "$*"; }
stop() { printf '\nStopped: %s\n' "$*" >&2; exit 1; }

# The packages of the named sections of packages.txt.
packages() {
    local wanted=" $* "
    awk -v wanted="$wanted" '
        /^#/ { next }
        /^\[/ { gsub(/[][]/, ""); on = index(wanted, " " $0 " ") > 0; next }
        on { print }' "$here/packages.txt"
}

# Run as root: directly, or through sudo.
as_root() {
    if [ "$(id -u)" = 0 ]; then "$@"; elif command -v sudo >/dev/null; then sudo "$@"; else
        stop "installing packages needs root; run this as root, or install sudo and try again"
    fi
}

# An ordinary user for work that must not run as root; made when missing.
ordinary_user() {
    local name=$1
    id "$name" >/dev/null 2>&1 || as_root useradd --create-home --shell /bin/bash "$name"
}

# Run a command as that user with a home, a private runtime folder and nothing of root's environment.
as_user() {
    local name=$1
    shift
    local home runtime
    home=$(getent passwd "$name" | cut -d: -f6)
    runtime=$home/.runtime
    install -d -m 700 -o "$name" -g "$name" "$runtime"
    runuser -u "$name" -- env -i HOME="$home" USER="$name" LOGNAME="$name" PATH=/usr/local/bin:/usr/bin:/bin \
        LANG=C.UTF-8 XDG_RUNTIME_DIR="$runtime" ${DISPLAY:+DISPLAY="$DISPLAY"} ${XAUTHORITY:+XAUTHORITY="$XAUTHORITY"} \
        ${WAYLAND_DISPLAY:+WAYLAND_DISPLAY="$WAYLAND_DISPLAY"} ${YC_SHARED_DATA:+YC_SHARED_DATA="$YC_SHARED_DATA"} "$@"
}

# Run a test command for a build folder: as an ordinary user when root runs this script. Words like NAME=value go first.
as_tester() {
    local build=$1 folder
    shift
    if [ "$(id -u)" != 0 ]; then
        env "$@"
        return
    fi
    ordinary_user yichuang-test
    install -d -o yichuang-test -g yichuang-test "$build/Testing" "$build/Testing/Temporary"
    chown -R yichuang-test: "$build/Testing"
    chown yichuang-test: "$build" "$build"/install_manifest* 2>/dev/null || true # the test of the packages runs cpack
    folder=$top # an ordinary user must be able to reach the tree
    while [ "$folder" != / ]; do
        chmod o+x "$folder" 2>/dev/null || true
        folder=$(dirname "$folder")
    done
    as_user yichuang-test "$@"
}

cores() { nproc 2>/dev/null || echo 2; }
