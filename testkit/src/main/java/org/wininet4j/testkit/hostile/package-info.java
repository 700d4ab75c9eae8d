/**
 * Answers no client should have to read, as data: the bytes a server sends, how it leaves, and what the client makes of it.
 * {@link org.wininet4j.testkit.hostile.HostileResponses} is the table, in families of one class each; whoever drives a client
 * through it compares an {@link org.wininet4j.testkit.hostile.Observation} with the {@link org.wininet4j.testkit.hostile.Expectation}.
 */
@NullMarked
package org.wininet4j.testkit.hostile;

import org.jspecify.annotations.NullMarked;
