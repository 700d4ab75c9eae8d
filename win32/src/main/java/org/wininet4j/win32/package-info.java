/**
 * WinINet by its exact names: functions, constants, structures, error numbers and the last error. Turns names and numbers into core's types and
 * exceptions into false and a last error; nothing else happens here.
 */
@NullMarked
package org.wininet4j.win32;

import org.jspecify.annotations.NullMarked;
