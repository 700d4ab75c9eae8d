/**
 * Certificates for loopback servers, made at run time by the JDK's own keytool: no key material lies in the tree and nothing expires.
 * {@link org.wininet4j.testkit.tls.TestCertificates} gives the contexts of both sides.
 */
@NullMarked
package org.wininet4j.testkit.tls;

import org.jspecify.annotations.NullMarked;
