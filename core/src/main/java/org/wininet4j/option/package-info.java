/**
 * Option values of handles and how they are inherited; the keys are {@link org.wininet4j.InternetOption}. And what the machine says:
 * {@link org.wininet4j.option.SystemSettings}.
 */
@NullMarked
package org.wininet4j.option;

import org.jspecify.annotations.NullMarked;
