/**
 * What a Windows process holds once: {@link org.wininet4j.win32.process.ProcessState}, its options
 * ({@link org.wininet4j.win32.process.ProcessOptions}) and the settings of the user ({@link org.wininet4j.win32.process.Settings}).
 */
@NullMarked
package org.wininet4j.win32.process;

import org.jspecify.annotations.NullMarked;
