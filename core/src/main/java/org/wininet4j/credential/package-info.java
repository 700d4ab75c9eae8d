/**
 * Who logs on where: {@link org.wininet4j.credential.Credentials}, and the cache of those that worked,
 * {@link org.wininet4j.credential.CredentialCache}. Below everything that sends; who decides whether they are sent is the engine.
 */
@NullMarked
package org.wininet4j.credential;

import org.jspecify.annotations.NullMarked;
