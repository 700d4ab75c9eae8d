/**
 * A run: which workloads there are ({@link org.wininet4j.benchmarks.run.Workload}), at which pace, and the rounds in which the agents
 * take turns, each in a process of its own ({@link org.wininet4j.benchmarks.run.Rounds}).
 */
@NullMarked
package org.wininet4j.benchmarks.run;

import org.jspecify.annotations.NullMarked;
