/**
 * Servers that play a script written in plain bytes: what a peer sends, when, and how the connection ends. {@link ScriptedServer} listens,
 * {@link ConnectionScript} is what it does on one connection, {@link Signals} tie its steps to those of the test. Uses the JDK alone.
 */
@NullMarked
package org.wininet4j.testkit.server;

import org.jspecify.annotations.NullMarked;
