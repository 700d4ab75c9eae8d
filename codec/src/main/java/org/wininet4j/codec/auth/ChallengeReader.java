package org.wininet4j.codec.auth;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads WWW-Authenticate and Proxy-Authenticate fields, each with one challenge or several (RFC 9110, 11.6.1), and the parameters of Authentication-Info;
 * pure functions, in time linear in the text. What cannot be read, with the challenge it stands in and the rest of its field, is left out: nothing here fails.
 */
public final class ChallengeReader {
    /** How many challenges of one response are looked at. */
    public static final int MAX_CHALLENGES = 32;

    /** How many parameters one challenge may have; one with more is left out. */
    public static final int MAX_PARAMETERS = 64;

    private final AuthTokens tokens;
    private final List<Challenge> found;

    private ChallengeReader(String field, List<Challenge> found) {
        this.tokens = new AuthTokens(field);
        this.found = found;
    }

    /** The challenges of these fields, in their order. */
    public static List<Challenge> challenges(List<String> fields) {
        List<Challenge> found = new ArrayList<>();
        for (String field : fields) {
            new ChallengeReader(field, found).readField();
        }
        return List.copyOf(found);
    }

    /** The parameters of an Authentication-Info or Proxy-Authentication-Info field, by name in lower case; none if they cannot be read. */
    public static Map<String, String> parameters(String field) {
        Map<String, String> parameters = new HashMap<>();
        AuthTokens tokens = new AuthTokens(field);
        tokens.skipCommas();
        while (!tokens.atEnd()) {
            if (!readParameter(tokens, parameters) || !tokens.endsElement()) {
                return Map.of();
            }
            tokens.skipCommas();
        }
        return Map.copyOf(parameters);
    }

    private void readField() {
        tokens.skipCommas();
        while (!tokens.atEnd() && found.size() < MAX_CHALLENGES) {
            if (!readChallenge()) {
                return;
            }
            tokens.skipCommas();
        }
    }

    /** False where the rest of the field cannot be read. */
    private boolean readChallenge() {
        String scheme = tokens.token();
        if (scheme.isEmpty()) {
            return false;
        }
        String token68 = tokens.skipBlanks() ? tokens.token68() : "";
        Map<String, String> parameters = new HashMap<>();
        if (token68.isEmpty() && !readParameters(parameters)) {
            return false;
        }
        found.add(new Challenge(scheme, parameters, token68));
        return true;
    }

    /** Reads up to the next challenge or the end; false where that cannot be done. */
    private boolean readParameters(Map<String, String> parameters) {
        if (tokens.endsElement() && !tokens.parameterFollows()) {
            return true;
        }
        do {
            if (!readParameter(tokens, parameters) || !tokens.endsElement()) {
                return false;
            }
        } while (tokens.parameterFollows());
        return true;
    }

    /** One parameter; false if there is none, if it was there before, or if there are too many. */
    private static boolean readParameter(AuthTokens tokens, Map<String, String> parameters) {
        tokens.skipCommas();
        String name = tokens.parameterName();
        return !name.isEmpty()
                && tokens.readValue()
                && parameters.size() < MAX_PARAMETERS
                && parameters.put(name, tokens.value()) == null;
    }
}
