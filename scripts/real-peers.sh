#!/usr/bin/env bash
# Checks the library against nginx, Apache httpd, squid and dante, on loopback: conformance/src/test/java/org/wininet4j/conformance/peers. Leaves nothing
# running and no file behind, however it ends.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

PATH=$PATH:/usr/sbin type -P nginx >/dev/null || { echo "real-peers: nginx is needed; install it (Debian: apt install nginx)." >&2; exit 1; }
for needed in squid danted; do
  PATH=$PATH:/usr/sbin type -P "$needed" >/dev/null ||
    { echo "real-peers: $needed is needed; install it (Debian: apt install squid dante-server libnss-wrapper)." >&2; exit 1; }
done

PATH=$PATH:/usr/sbin type -P apache2 >/dev/null || { echo "real-peers: Apache httpd is needed; install it (Debian: apt install apache2)." >&2; exit 1; }

folder=$(mktemp -d "${TMPDIR:-/tmp}/wininet4j-peers.XXXXXX")
chmod 711 "$folder" # for httpd's workers
checks=""
# shellcheck disable=SC2317 # called by the trap
end() {
  local each
  if [ -n "$checks" ]; then
    kill "$checks" 2>/dev/null && wait "$checks" || true
  fi
  for each in "$folder"/nginx-*; do
    if [ -d "$each" ]; then scripts/nginx.sh stop "$each" || true; fi
  done
  for each in "$folder"/proxy-*; do
    if [ -d "$each" ]; then scripts/proxy.sh stop "$each" || true; fi
  done
  for each in "$folder"/httpd-*; do
    if [ -d "$each" ]; then scripts/httpd.sh stop "$each" || true; fi
  done
  rm -rf "$folder"
}
trap end EXIT
trap 'exit 130' INT
trap 'exit 143' TERM

echo "real-peers: $(PATH=$PATH:/usr/sbin nginx -v 2>&1 | sed 's/^.*: //')"
echo "real-peers: $(PATH=$PATH:/usr/sbin squid -v | head -n 1), $(PATH=$PATH:/usr/sbin danted -v | head -n 1)"
echo "real-peers: $(PATH=$PATH:/usr/sbin apache2 -v | sed -n 's/^Server version: //p')"
./inet --version >/dev/null # builds the command line where that was not done
# in the background, since a trap waits for a command in the foreground
mvn -B -q test -pl conformance -am \
  -Dtest='org.wininet4j.conformance.peers.*Check' -Dsurefire.failIfNoSpecifiedTests=false -Dpeers.folder="$folder" &
checks=$!
wait "$checks"
checks=""
echo "real-peers: all checks passed"
