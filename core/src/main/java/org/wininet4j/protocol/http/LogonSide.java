package org.wininet4j.protocol.http;

/** The two that may want credentials, and what their fields are called (RFC 9110, 11.6 and 11.7). */
enum LogonSide {
    /** The server. */
    SERVER(401, "WWW-Authenticate", "Authorization", "Authentication-Info"),
    /** The proxy. */
    PROXY(407, "Proxy-Authenticate", "Proxy-Authorization", "Proxy-Authentication-Info");

    final int status;
    final String challengeField;
    final String credentialsField;
    final String infoField;

    LogonSide(int status, String challengeField, String credentialsField, String infoField) {
        this.status = status;
        this.challengeField = challengeField;
        this.credentialsField = credentialsField;
        this.infoField = infoField;
    }

    boolean isProxy() {
        return this == PROXY;
    }
}
