package org.wininet4j.cli;

import java.util.Arrays;
import java.util.Optional;
import org.wininet4j.InternetOption;
import org.wininet4j.RequestBuilder;

/** A user and a password of the command line, or a user whose password is asked for. */
record Account(String user, String password) {

    /** {@code user[:password]}; a password that is not given is asked for, if there is somebody to ask. */
    static Account of(String text, Optional<Inquiry> inquiry) {
        int colon = text.indexOf(':');
        if (colon >= 0) {
            return new Account(text.substring(0, colon), text.substring(colon + 1));
        }
        var secret = inquiry.flatMap(person -> person.secret(SafeText.line("Password of " + text + ": "))).orElse(new char[0]);
        try {
            return new Account(text, new String(secret));
        } finally {
            Arrays.fill(secret, '\0');
        }
    }

    void ofServer(RequestBuilder request) {
        request.option(InternetOption.USERNAME, user).option(InternetOption.PASSWORD, password);
    }

    void ofProxy(RequestBuilder request) {
        request.option(InternetOption.PROXY_USERNAME, user).option(InternetOption.PROXY_PASSWORD, password);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "account of " + user;
    }
}
