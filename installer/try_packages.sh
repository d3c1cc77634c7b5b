#!/usr/bin/env bash
# As root: make the packages, install them with apt's own dependencies checked, start what they bring, purge them. All of
# it on a layer over this machine that is thrown away, so nothing is left.   try_packages.sh BUILD_FOLDER
set -euo pipefail
. "$(dirname "${BASH_SOURCE[0]}")/common.sh"
build=$(realpath "${1:?the build folder}")
[ "$(id -u)" = 0 ] || stop "a layer over the machine needs root; as an ordinary user run the test tst_packages"

if [ "${2:-}" != inside ]; then
    scratch=$(mktemp -d)
    trap 'rm -rf "$scratch"' EXIT
    mkdir "$scratch/packages" "$scratch/layer"
    cpack --config "$build/CPackConfig.cmake" -B "$scratch/packages" >"$scratch/log" 2>&1 ||
        { cat "$scratch/log" >&2; stop "the packages could not be made; cpack's words stand above"; }
    # A mount namespace of its own: the layer ends with it.
    unshare --mount --propagation private "${BASH_SOURCE[0]}" "$build" inside "$scratch"
    say "The packages install, start and go"
    exit 0
fi

scratch=$3
mount -t tmpfs tmpfs "$scratch/layer"
mkdir "$scratch/layer/up" "$scratch/layer/work" "$scratch/layer/root"
mount -t overlay overlay -o "lowerdir=/,upperdir=$scratch/layer/up,workdir=$scratch/layer/work" "$scratch/layer/root"
root=$scratch/layer/root
mount -t proc proc "$root/proc"
mount --bind /dev "$root/dev"
mount -t tmpfs tmpfs "$root/tmp"
cp "$scratch"/packages/*.deb "$root/tmp/"

inside() { chroot "$root" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin LANG=C.UTF-8 HOME=/tmp "$@"; }
say "Installing on a layer over this machine"
inside sh -c 'dpkg --install /tmp/*.deb' >/dev/null || stop "dpkg refused; its words stand above"
inside yichuang --version -platform offscreen
inside runuser -u yichuang-hub -- yichuangctl hub --data /var/lib/yichuang-hub --hall hall \
    --secret-file /etc/yichuang-hub/secret init --name 示例大厅 >/dev/null
# Not through runuser, which stands between: this process is the hub itself and can be ended.
chroot --userspec=yichuang-hub:yichuang-hub "$root" yichuang-hub --data /var/lib/yichuang-hub --hall hall \
    --secret-file /etc/yichuang-hub/secret >"$scratch/told" 2>&1 &
hub=$!
trap 'kill "$hub" 2>/dev/null || true' EXIT
for _ in $(seq 300); do
    grep -q port "$scratch/told" && break
    sleep 0.1
done
port=$(sed -n 's/.*"port":\([0-9]*\).*/\1/p' "$scratch/told")
curl --silent --fail "http://127.0.0.1:${port:?the installed hub did not start}/healthz" >/dev/null ||
    stop "the installed hub does not answer"
kill "$hub"
wait "$hub" || true
inside dpkg --purge yichuang yichuang-hub >/dev/null
left=$(inside find /usr /etc/systemd /etc/yichuang -name '*yichuang*' 2>/dev/null | grep -v '^/usr/src' || true)
[ -z "$left" ] || stop "the packages leave this behind: $left"
