package org.wininet4j.codec.auth;

import java.util.Map;
import java.util.Optional;

import org.wininet4j.codec.text.Ascii;

/**
 * One challenge of a server or proxy (RFC 9110, 11.3). Immutable.
 *
 * @param scheme as received; schemes are compared without regard to case
 * @param parameters by name in lower case, quoting taken off
 * @param token68 what stands in place of parameters; empty if nothing does
 */
public record Challenge(String scheme, Map<String, String> parameters, String token68) {

    /** Copies the map. */
    public Challenge {
        parameters = Map.copyOf(parameters);
    }

    /** Whether the scheme has this name, in any case of letters. */
    public boolean isScheme(String name) {
        return Ascii.equalsIgnoreCase(scheme, name);
    }

    /** The value of a parameter, whose name is given in lower case. */
    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters.get(name));
    }

    /** The realm, which is compared by case (U9); empty if there is none. */
    public String realm() {
        return parameter("realm").orElse("");
    }
}
