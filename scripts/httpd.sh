#!/usr/bin/env bash
# An Apache httpd of its own in a folder, on a free port of loopback:
#   scripts/httpd.sh start FOLDER   starts it and prints its port
#   scripts/httpd.sh stop FOLDER    ends it, if it runs
# FOLDER/files is what it serves; joe's password is "secret"; its log is FOLDER/access.log. Leaves nothing outside of FOLDER. As root its workers are
# another user, who must be able to enter the folder.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=scripts/peer.sh
. "$here/peer.sh"

FIRST_PORT=20000
PORTS=10000
MODULES=/usr/lib/apache2/modules

# configure PORT: writes the configuration.
configure() {
  local comment="#"
  if [ "$(id -u)" -eq 0 ]; then comment=""; fi
  sed -e "s|@PORT@|$1|g" -e "s|@FOLDER@|$folder|g" -e "s|@MODULES@|$MODULES|g" -e "s|@ROOT@|$comment|g" \
    "$here/httpd/httpd.conf" >"$folder/httpd.conf"
}

run() {
  PATH=$PATH:/usr/sbin apache2 -f "$folder/httpd.conf" "$@"
}

# digest REALM: a line of the file of digests.
digest() {
  printf 'joe:%s:%s\n' "$1" "$(printf 'joe:%s:secret' "$1" | md5sum | cut -d' ' -f1)"
}

start() {
  local attempt port
  mkdir -p "$folder/files"
  printf 'the page' >"$folder/files/page"
  printf 'joe:%s\n' "$(openssl passwd -apr1 secret)" >"$folder/passwords"
  { digest "digest realm" && digest "short realm"; } >"$folder/digests"
  chmod 711 "$folder" "$folder/files"
  chmod 644 "$folder/files/page" "$folder/passwords" "$folder/digests"
  for ((attempt = 0; attempt < ATTEMPTS; attempt++)); do
    port=$((FIRST_PORT + RANDOM % PORTS))
    configure "$port"
    if run -k start >"$folder/start.log" 2>&1 </dev/null; then
      await_port "$port"
      printf '%s\n' "$port"
      return
    fi
    grep -q 'could not bind' "$folder/start.log" || break
  done
  give_up "httpd does not start: $(tail -n 3 "$folder/start.log" "$folder/error.log" 2>/dev/null)"
}

# await_port PORT: it listens before it has returned, but its first worker may still be on the way.
await_port() {
  local waited
  for ((waited = 0; waited < PATIENCE_SECONDS * 20; waited++)); do
    if [ -s "$folder/httpd.pid" ] && (: <"/dev/tcp/127.0.0.1/$1") 2>/dev/null; then return; fi
    sleep 0.05
  done
  give_up "httpd does not listen"
}

type -P apache2 >/dev/null || [ -x /usr/sbin/apache2 ] || give_up "Apache httpd is needed; install it (Debian: apt install apache2)."
type -P openssl >/dev/null || give_up "openssl is needed; install it."
[ $# -eq 2 ] || give_up "usage: scripts/httpd.sh start|stop FOLDER"
mkdir -p "$2"
folder=$(cd "$2" && pwd -P)
case $1 in
  start) start ;;
  stop) end_process "$folder/httpd.pid" ;;
  *) give_up "unknown command: $1" ;;
esac
