/** Asks the user's handler: {@link org.wininet4j.prompt.Prompter} is the one place where it is called. Below connections and protocols, which ask. */
@NullMarked
package org.wininet4j.prompt;

import org.jspecify.annotations.NullMarked;
