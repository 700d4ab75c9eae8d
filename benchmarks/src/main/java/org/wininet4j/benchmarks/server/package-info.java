/** The servers of a run: nginx, and a small one in C for what nginx cannot do. Both on loopback, both ended with the run. */
@NullMarked
package org.wininet4j.benchmarks.server;

import org.jspecify.annotations.NullMarked;
