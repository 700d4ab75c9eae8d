package org.wininet4j.credential;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Function;

/**
 * A user and a password, which can be wiped. Thread-safe. Nothing shows the password but {@link #use} (UI20).
 */
public final class Credentials {

    private final String user;
    private final char[] password;
    private boolean wiped;

    private Credentials(String user, char[] password) {
        this.user = user;
        this.password = password;
    }

    /** A user and a copy of the password: wiping the array of the caller is the caller's. */
    public static Credentials of(String user, char[] password) {
        return new Credentials(user, password.clone());
    }

    /** The user's name. */
    public String user() {
        return user;
    }

    /** Gives {@code reader} the password, in an array that is wiped when it returns; empty if it has been wiped. */
    public <T> Optional<T> use(Function<char[], T> reader) {
        char[] copy;
        synchronized (this) {
            if (wiped) {
                return Optional.empty();
            }
            copy = password.clone();
        }
        try {
            return Optional.of(reader.apply(copy));
        } finally {
            Arrays.fill(copy, '\0');
        }
    }

    /** Overwrites the password: nobody can use it any more. */
    public synchronized void wipe() {
        Arrays.fill(password, '\0');
        wiped = true;
    }

    /** The same with a password of its own; wiped if this is. */
    public Credentials copy() {
        return use(secret -> of(user, secret)).orElseGet(() -> {
            var none = new Credentials(user, new char[0]);
            none.wipe();
            return none;
        });
    }

    /** Whether user and password are the same; not if either has been wiped. */
    public boolean isSame(Credentials other) {
        return user.equals(other.user)
                && use(mine -> other.use(theirs -> Arrays.equals(mine, theirs)).orElse(false)).orElse(false);
    }

    /** Without the password. */
    @Override
    public String toString() {
        return "credentials of a user";
    }
}
