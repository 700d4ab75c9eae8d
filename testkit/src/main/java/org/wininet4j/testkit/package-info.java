/**
 * Peers for the tests: servers scripted in plain bytes, fake DNS, clock and certificates. Uses the JDK alone and none of our code, so that a
 * mistake of ours is not repeated here.
 */
@NullMarked
package org.wininet4j.testkit;

import org.jspecify.annotations.NullMarked;
