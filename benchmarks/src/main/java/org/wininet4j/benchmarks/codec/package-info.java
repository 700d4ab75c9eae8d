/** Benchmarks of the codec alone, run by JMH with its allocation profiler; {@link org.wininet4j.benchmarks.codec.CodecBenchmarks} starts them. */
@NullMarked
package org.wininet4j.benchmarks.codec;

import org.jspecify.annotations.NullMarked;
