package org.wininet4j.handle;

import java.util.Arrays;
import java.util.Optional;
import org.wininet4j.InternetOption;
import org.wininet4j.credential.Credentials;
import org.wininet4j.credential.LogonTarget;

/** The credentials that options of a request and its connection give (U1). */
final class GivenCredentials {

    private GivenCredentials() {}

    /** Those for the server are for the connection's alone, wherever a redirect leads. */
    static Optional<Credentials> of(RequestHandle request, LogonTarget target) {
        var connection = request.connection();
        if (target.proxy()) {
            var own = of(request.option(InternetOption.PROXY_USERNAME), request.option(InternetOption.PROXY_PASSWORD));
            return own.isPresent() || !request.authTerms().strict() ? own : ofServer(connection);
        }
        var root = connection.url(connection.secure(), "/");
        return target.port() == root.port() && target.host().equals(root.host()) ? ofServer(connection) : Optional.empty();
    }

    private static Optional<Credentials> ofServer(ConnectionHandle connection) {
        return of(connection.option(InternetOption.USERNAME), connection.option(InternetOption.PASSWORD));
    }

    private static Optional<Credentials> of(String user, String password) {
        if (user.isEmpty() && password.isEmpty()) {
            return Optional.empty();
        }
        var secret = password.toCharArray();
        var credentials = Credentials.of(user, secret);
        Arrays.fill(secret, '\0');
        return Optional.of(credentials);
    }
}
