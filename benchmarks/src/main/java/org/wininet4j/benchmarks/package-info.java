/**
 * The benchmarks: this library beside its peers and the floors. {@link org.wininet4j.benchmarks.Main} drives a run: it starts the
 * servers ({@code server}), gives the agents their turns ({@code run}; in their processes, {@code drive} and {@code agent}) and tells the
 * result ({@code report}). {@code codec} has the benchmarks of the codec alone.
 */
@NullMarked
package org.wininet4j.benchmarks;

import org.jspecify.annotations.NullMarked;
