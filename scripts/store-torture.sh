#!/usr/bin/env bash
# Four processes write and read one jar for a minute; 200 processes are killed while they write, and all that they had flushed must be there.
# Takes some five minutes. The tests of every build do the same for seconds.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -B -q test -pl store -am -Dtest='SharedDatabaseTest,KilledProcessTest' -Dsurefire.failIfNoSpecifiedTests=false \
  -Dstore.millis="${1:-60000}" -Dstore.kills="${2:-200}"
