#!/usr/bin/env bash
# A proxy of its own in a folder, on free ports of loopback:
#   scripts/proxy.sh start squid FOLDER    an HTTP proxy; prints three ports: for everybody, with Basic, with Digest
#   scripts/proxy.sh start danted FOLDER   a SOCKS proxy with user and password; prints its port
#   scripts/proxy.sh stop FOLDER           ends it, if it runs
# The user is "checker", the password "open-sesame". Leaves nothing outside of FOLDER.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=scripts/peer.sh
. "$here/peer.sh"

CHECKER=checker
PASSWORD=open-sesame
REALM=checks
FIRST_PORT=30000
PORTS=2000

program() {
  PATH=$PATH:/usr/sbin type -P "$1" || give_up "$1 is needed; install it (Debian: apt install squid dante-server libnss-wrapper)."
}

# configure KIND PORT: writes the configuration.
configure() {
  sed -e "s|@PORT@|$2|g" -e "s|@PORT2@|$(($2 + 1))|g" -e "s|@PORT3@|$(($2 + 2))|g" -e "s|@FOLDER@|$folder|g" \
    -e "s|@HELPERS@|/usr/lib/squid|g" -e "s|@USER@|$(id -un)|g" "$here/proxies/$1.conf" >"$folder/proxy.conf"
}

prepare_squid() {
  printf '%s:%s\n' "$CHECKER" "$(openssl passwd -apr1 "$PASSWORD")" >"$folder/users"
  printf '%s:%s:%s\n' "$CHECKER" "$REALM" "$(printf '%s:%s:%s' "$CHECKER" "$REALM" "$PASSWORD" | md5sum | cut -d' ' -f1)" >"$folder/digests"
  # as root it becomes another user, who must be able to come here
  if [ "$(id -u)" -eq 0 ]; then
    chmod o+x "$folder" "$folder/.."
    chown -R proxy "$folder"
  fi
}

# its users are the system's, so it is shown a system of its own
prepare_danted() {
  { getent passwd "$(id -un)"; printf '%s:x:65000:65000::/:/bin/false\n' "$CHECKER"; } >"$folder/passwd"
  { getent group "$(id -gn)"; printf '%s:x:65000:\n' "$CHECKER"; } >"$folder/group"
  printf '%s:%s:19000:0:99999:7:::\n' "$CHECKER" "$(openssl passwd -6 "$PASSWORD")" >"$folder/shadow"
}

# ends with the words of the proxy when it is started; runs in the background
run_squid() {
  "$(program squid)" -N -f "$folder/proxy.conf"
}

run_danted() {
  LD_PRELOAD=libnss_wrapper.so NSS_WRAPPER_PASSWD="$folder/passwd" NSS_WRAPPER_GROUP="$folder/group" NSS_WRAPPER_SHADOW="$folder/shadow" \
    "$(program danted)" -f "$folder/proxy.conf" -p "$folder/danted.pid"
}

listens() {
  (exec 3<>"/dev/tcp/127.0.0.1/$1") 2>/dev/null
}

start() {
  local kind=$1 attempt port waited pid
  program "$kind" >/dev/null
  "prepare_$kind"
  for ((attempt = 0; attempt < ATTEMPTS; attempt++)); do
    port=$((FIRST_PORT + RANDOM % PORTS * 3))
    if listens "$port" || listens "$((port + 1))" || listens "$((port + 2))"; then continue; fi
    configure "$kind" "$port"
    set -m
    "run_$kind" >"$folder/start.log" 2>&1 </dev/null &
    pid=$!
    set +m
    for ((waited = 0; waited < PATIENCE_SECONDS * 20; waited++)); do
      if ! kill -0 "$pid" 2>/dev/null; then break; fi
      if listens "$port"; then
        printf '%s\n' "$pid" >"$folder/proxy.pid"
        if [ "$kind" = squid ]; then printf '%s %s %s\n' "$port" "$((port + 1))" "$((port + 2))"; else printf '%s\n' "$port"; fi
        return
      fi
      sleep 0.05
    done
    kill -KILL -- "-$pid" 2>/dev/null || true
  done
  give_up "$kind does not start: $(tail -n 3 "$folder/start.log" "$folder"/*.log 2>/dev/null)"
}

usage="usage: scripts/proxy.sh start squid|danted FOLDER | stop FOLDER"
[ $# -ge 2 ] || give_up "$usage"
mkdir -p "${!#}"
folder=$(cd "${!#}" && pwd -P)
case "$1 $2" in
  "start squid" | "start danted") start "$2" ;;
  stop\ *) end_process "$folder/proxy.pid" - && rm -f "$folder/proxy.pid" ;;
  *) give_up "$usage" ;;
esac
