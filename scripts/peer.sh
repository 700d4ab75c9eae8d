# shellcheck shell=bash
# What the scripts that start and end a peer share; they read it in.

# shellcheck disable=SC2034 # how often they try to start it
ATTEMPTS=20
PATIENCE_SECONDS=20

give_up() {
  printf '%s: %s\n' "${0##*/}" "$1" >&2
  exit 1
}

# end_process FILE [-]: ends the process whose number the file has, if it runs, with "-" all it has begun. Many take the file away as the last thing they do.
end_process() {
  local pid waited
  [ -s "$1" ] || return 0
  pid=${2:-}$(cat "$1")
  kill -TERM -- "$pid" 2>/dev/null || return 0
  for ((waited = 0; waited < PATIENCE_SECONDS * 20; waited++)); do
    if ! [ -e "$1" ] || ! kill -0 -- "$pid" 2>/dev/null; then return 0; fi
    sleep 0.05
  done
  kill -KILL -- "$pid" 2>/dev/null || true
}
