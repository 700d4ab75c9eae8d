package org.wininet4j;

/** A TLS connection: protocol ("TLSv1.3") and cipher suite. */
public record SecurityInfo(String protocol, String cipherSuite) {}
