#!/usr/bin/env bash
# Measures how soon a call that waits ends when its handle is closed, and prints the spread (docs/performance.md). Takes half a minute.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
mvn -B -q test -pl conformance -am -Dtest='org.wininet4j.conformance.peers.CancelLatency' -Dsurefire.failIfNoSpecifiedTests=false
