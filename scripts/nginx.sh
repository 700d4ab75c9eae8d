#!/usr/bin/env bash
# An nginx of its own in a folder, on a free port of loopback:
#   scripts/nginx.sh start FOLDER [PORT [CERTIFICATES]]
#       starts it and prints its port; /stalling goes on to PORT. The next port speaks TLS 1.2, the one after it TLS 1.3, with FOLDER/certificate.pem;
#       joe's password is "secret". With CERTIFICATES, a folder made by certificates.sh, the three ports after these staple OCSP answers to certificates:
#       good, revoked, and one that has no part in the answer
#   scripts/nginx.sh stop FOLDER
#       ends it, if it runs
# FOLDER/files is what it serves; its log is FOLDER/access.log. Leaves nothing outside of FOLDER.
set -euo pipefail
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd -P)
# shellcheck source=scripts/peer.sh
. "$here/peer.sh"

FIRST_PORT=20000
PORTS=10000

# configure PORT STALLING CERTIFICATES: writes the configuration.
configure() {
  sed -e "s/@PORT@/$1/g" -e "s/@TLS12@/$(($1 + 1))/g" -e "s/@TLS13@/$(($1 + 2))/g" -e "s/@STALLING@/$2/g" "$here/nginx/nginx.conf" >"$folder/nginx.conf"
  if [ -n "$3" ]; then
    sed -e "s/@GOOD@/$(($1 + 3))/g" -e "s/@REVOKED@/$(($1 + 4))/g" -e "s/@OTHER@/$(($1 + 5))/g" -e "s|@CERTIFICATES@|$3|g" "$here/nginx/stapling.conf" \
      >"$folder/stapling.conf"
  else
    : >"$folder/stapling.conf"
  fi
}

# run OPTIONS...: nginx with this folder as its own; as root its worker stays root, so that it can read the folder.
run() {
  local globals=""
  if [ "$(id -u)" -eq 0 ]; then globals="user root;"; fi
  PATH=$PATH:/usr/sbin nginx -p "$folder" -c "$folder/nginx.conf" -e error.log -g "$globals" "$@"
}

start() {
  local attempt port
  mkdir -p "$folder/files"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj "/CN=loopback" -addext "subjectAltName=IP:127.0.0.1" \
    -keyout "$folder/key.pem" -out "$folder/certificate.pem" 2>/dev/null
  printf 'joe:%s\n' "$(openssl passwd -apr1 secret)" >"$folder/passwords"
  for ((attempt = 0; attempt < ATTEMPTS; attempt++)); do
    port=$((FIRST_PORT + RANDOM % PORTS))
    configure "$port" "${1:-9}" "${2:-}"
    if run >"$folder/start.log" 2>&1 </dev/null; then
      printf '%s\n' "$port"
      return
    fi
    grep -q 'Address already in use' "$folder/start.log" "$folder/error.log" || break
  done
  give_up "nginx does not start: $(tail -n 3 "$folder/start.log" "$folder/error.log" 2>/dev/null)"
}

type -P nginx >/dev/null || [ -x /usr/sbin/nginx ] || give_up "nginx is needed; install it (Debian: apt install nginx)."
type -P openssl >/dev/null || give_up "openssl is needed; install it (Debian: apt install openssl)."
[ $# -ge 2 ] || give_up "usage: scripts/nginx.sh start|stop FOLDER [PORT [CERTIFICATES]]"
mkdir -p "$2"
folder=$(cd "$2" && pwd -P)
case $1 in
  start) start "${3:-}" "${4:+$(cd "$4" && pwd -P)}" ;;
  stop) end_process "$folder/nginx.pid" ;;
  *) give_up "unknown command: $1" ;;
esac
