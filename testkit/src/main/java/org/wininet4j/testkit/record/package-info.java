/**
 * Recorder of status events. An adapter inside the callback under test feeds an
 * {@link org.wininet4j.testkit.record.EventRecorder} with every delivery, and from the outside with what the calls
 * returned; the recorder answers whole sequences per handle and checks the invariants every sequence keeps.
 *
 * <p>The journal holds plain entries; each invariant is a function from a finished history to violations. Rule numbers
 * (G110 …) are those of the event grammar, T6 and T7 those of the thread rules.
 */
@NullMarked
package org.wininet4j.testkit.record;

import org.jspecify.annotations.NullMarked;
