/**
 * What a run leaves behind. {@link org.wininet4j.testkit.leak.LeakProbe} compares threads, sockets, open files and temporary
 * files before and after; the sources it asks each answer a map from an identity to a description.
 */
@NullMarked
package org.wininet4j.testkit.leak;

import org.jspecify.annotations.NullMarked;
