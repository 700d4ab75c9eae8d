# Sourced by the launchers: launch COMMAND FOLDER MAIN ARGUMENTS... builds the app of the Maven module FOLDER when it is missing or older than
# its sources, and becomes the JVM that runs the main class MAIN ("module/class"). prepare COMMAND FOLDER MAVEN-ARGUMENTS... does the first half
# and sets JDK. Needs root, the folder of the clone. Bash 3.2 is enough.

. "$root/bin/find-jdk.sh"

give_up() {
  printf '%s\n' "$1" >&2
  exit 70
}

# is_stale FOLDER: true if the app was never built, by Maven or here, or a source is newer than it.
is_stale() {
  local built="$root/$1/target/app/wininet4j-$1.jar" module sources
  [ -f "$built" ] || return 0
  sources=("$root/pom.xml")
  for module in codec core store win32 cli testkit conformance "$1"; do
    [ -d "$root/$module/src/main" ] && sources+=("$root/$module/pom.xml" "$root/$module/src/main")
  done
  [ -n "$(find "${sources[@]}" -newer "$built" -print 2>/dev/null | head -n 1)" ]
}

# show_progress: keeps Maven's output in the log and shows the name of each module as its turn comes.
show_progress() {
  local line
  while IFS= read -r line; do
    printf '%s\n' "$line" >&3
    case $line in
      "[INFO] Building wininet4j: "*) printf '  %s\n' "${line#\[INFO\] Building wininet4j: }" >&2 ;;
    esac
  done
}

build() {
  local command=$1 folder=$2 log="$root/$2/target/build.log" stamp="$root/$2/target/building" problem
  shift 2
  type -P mvn >/dev/null || give_up "$command: Maven 3.8 or newer is needed to build once; install it and try again."
  mkdir -p "$root/$folder/target"
  : >"$stamp"
  printf '%s: building once ...\n' "$command" >&2
  (
    set -o pipefail
    cd "$root" && JAVA_HOME=$JDK mvn -B -DskipTests package -pl "$folder" -am "$@" </dev/null 2>&1 | show_progress
  ) 3>"$log" || {
    problem=$(grep -m 1 -E '^\[ERROR\] (/.*:\[|Failed to execute goal )' "$log")
    give_up "$command: the build failed: ${problem#\[ERROR\] } (all of it: $log)"
  }
  # what was edited during the build counts as newer
  touch -r "$stamp" "$root/$folder/target/app/wininet4j-$folder.jar"
  rm "$stamp"
}

prepare() {
  local command=$1 folder=$2
  find_jdk || give_up "$command: a JDK 25 or newer is needed; install one, or set JAVA_HOME to it."
  if is_stale "$folder"; then build "$@"; fi
}

launch() {
  local command=$1 folder=$2 main=$3
  shift 3
  prepare "$command" "$folder"
  exec "$JDK/bin/java" -XX:+UseSerialGC -XX:TieredStopAtLevel=1 \
    --module-path "$root/$folder/target/app" --module "$main" "$@"
}
