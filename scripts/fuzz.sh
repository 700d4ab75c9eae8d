#!/usr/bin/env bash
# Runs the fuzzers of the codec under Jazzer: scripts/fuzz.sh [MINUTES [FUZZER...]], by default each of the classes called ...Fuzzer for
# one minute. They begin with codec/src/test/resources/fuzz/FUZZER and with what
# earlier runs kept in codec/target/fuzz. What makes one fail is put among the former: commit it with the fix, and FuzzSeedsTest keeps it.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

JAZZER=0.30.0

give_up() {
  printf 'fuzz: %s\n' "$1" >&2
  exit 2
}

minutes=${1:-1}
[[ $minutes =~ ^[1-9][0-9]*$ ]] || give_up "usage: scripts/fuzz.sh [MINUTES [FUZZER...]]"
shift $(($# > 0 ? 1 : 0))
[ $# -gt 0 ] || set -- $(find codec/src/test/java -name '*Fuzzer.java' -printf '%f\n' | sed 's/\.java$//' | sort)

. bin/find-jdk.sh
find_jdk || give_up "a JDK 25 or newer is needed; install one, or set JAVA_HOME to it."

folder=codec/target/fuzz
mkdir -p "$folder/lib"
mvn -B -q test-compile dependency:build-classpath -pl codec -am -Dmdep.outputFile="$PWD/$folder/classpath"
for artifact in jazzer jazzer-api; do
  [ -e "$folder/lib/$artifact-$JAZZER.jar" ] ||
    mvn -B -q dependency:copy -pl codec -Dartifact="com.code-intelligence:$artifact:$JAZZER" -DoutputDirectory="$PWD/$folder/lib"
done
classpath="$folder/lib/*:codec/target/test-classes:codec/target/classes:$(cat "$folder/classpath")"

failed=0
for fuzzer in "$@"; do
  source=$(find codec/src/test/java -name "$fuzzer.java")
  [ -n "$source" ] || give_up "no fuzzer $fuzzer"
  target=${source#codec/src/test/java/}
  target=${target%.java}
  seeds=codec/src/test/resources/fuzz/$fuzzer
  mkdir -p "$folder/corpus/$fuzzer" "$seeds"
  echo "fuzz: $fuzzer, $minutes minutes"
  "$JDK/bin/java" -XX:+UseSerialGC --enable-native-access=ALL-UNNAMED -cp "$classpath" com.code_intelligence.jazzer.Jazzer \
    --target_class="${target//\//.}" --instrumentation_includes='org.wininet4j.**' --reproducer_path="$folder" \
    -artifact_prefix="$seeds/" -max_total_time=$((minutes * 60)) -max_len=512 -print_final_stats=1 "$folder/corpus/$fuzzer" "$seeds" || failed=1
done
exit $failed
