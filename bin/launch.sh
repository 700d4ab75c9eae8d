# Sourced by the launchers: launch COMMAND FOLDER MAIN ARGUMENTS... builds the app of the Maven module FOLDER when it is missing or older than
# its sources, and becomes the JVM that runs the main class MAIN ("module/class"). prepare COMMAND FOLDER MAVEN-ARGUMENTS... does the first half
# and sets JDK. Needs root, the folder of the clone; training, if set, is the main class of a run from which the JVM learns after a build, so that
# later ones start sooner; the array properties, if set, is options of the JVM in every run. Bash 3.2 is enough.

. "$root/bin/find-jdk.sh"

give_up() {
  printf '%s\n' "$1" >&2
  exit 70
}

# is_stale FOLDER: true if the app was never built, by Maven or here, or a source of one of the modules in it is newer than it.
is_stale() {
  local app="$root/$1/target/app" jar module sources
  [ -f "$app/wininet4j-$1.jar" ] || return 0
  sources=("$root/pom.xml")
  for jar in "$app"/wininet4j*.jar; do
    module=${jar##*/wininet4j}
    module=${module%.jar}
    module=${module#-}
    sources+=("$root/${module:-win32}/pom.xml" "$root/${module:-win32}/src/main")
  done
  [ -n "$(find "${sources[@]}" -newer "$app/wininet4j-$1.jar" -print -quit 2>/dev/null)" ]
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

# train COMMAND: runs the app's training once; the JVM keeps what it loaded in the cache. Without it the app works, and starts
# later. No proxy of the user takes part. Where it fails, an empty cache stands for it, so that it is not tried again before the next build.
train() {
  local fresh
  fresh=$(mktemp "$cache.XXXXXX" 2>/dev/null) || return 0
  printf '%s: learning once to start faster ...\n' "$1" >&2
  http_proxy='' all_proxy='' ALL_PROXY='' "$JDK/bin/java" -XX:AOTCacheOutput="$fresh" -Dorg.wininet4j.store=memory "${options[@]}" --module "$training" \
    </dev/null >/dev/null 2>&1 || : >"$fresh"
  mv -f "$fresh" "$cache"
}

prepare() {
  local command=$1 folder=$2
  find_jdk || give_up "$command: a JDK 25 or newer is needed; install one, or set JAVA_HOME to it."
  if is_stale "$folder"; then build "$@"; fi
}

launch() {
  local command=$1 folder=$2 main=$3 app="$root/$2/target/app" terminals='' cache options
  shift 3
  cache=$root/$folder/target/$folder.aot
  # the decoder of zstd reads arrays in a way the JVM would warn of
  options=(-XX:+UseSerialGC -XX:TieredStopAtLevel=1 --enable-native-access="${main%/*},org.xerial.sqlitejdbc"
    --sun-misc-unsafe-memory-access=allow --module-path "$app")
  prepare "$command" "$folder"
  if [ -n "${training+set}" ] && [ ! "$cache" -nt "$app/wininet4j-$folder.jar" ]; then train "$command"; fi
  # Java cannot tell which of the two is a terminal
  if [ -t 1 ]; then terminals=out; fi
  if [ -t 2 ]; then terminals=$terminals,err; fi
  # a cache that does not fit the JDK or the jars is passed over in silence
  if [ -s "$cache" ]; then options=(-XX:AOTCache="$cache" -Xlog:disable "${options[@]}"); fi
  exec "$JDK/bin/java" -Dwininet4j.terminals="$terminals" ${properties[@]+"${properties[@]}"} "${options[@]}" --module "$main" "$@"
}
