package org.wininet4j.store;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import org.wininet4j.cookie.Cookie;

/** Writes changes in a transaction that the caller has begun. Confined to the store's thread. */
final class ChangeWriter implements AutoCloseable {

    private static final String WHERE_KEY = " WHERE domain = ? AND path = ? AND name = ?";

    private final PreparedStatement put;
    private final PreparedStatement remove;
    private final PreparedStatement touch;
    private final PreparedStatement decide;
    private final PreparedStatement forget;

    ChangeWriter(Connection connection) throws SQLException {
        put = connection.prepareStatement("""
                INSERT OR REPLACE INTO cookie
                    (domain, path, name, value, host_only, secure, http_only, same_site, leashed, created, used, expires)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
        remove = connection.prepareStatement("DELETE FROM cookie" + WHERE_KEY);
        touch = connection.prepareStatement("UPDATE cookie SET used = max(used, ?)" + WHERE_KEY);
        decide = connection.prepareStatement("INSERT OR REPLACE INTO decision (site, decision) VALUES (?, ?)");
        forget = connection.prepareStatement("DELETE FROM decision WHERE site = ?");
    }

    void write(Change change) throws SQLException {
        switch (change) {
            case Change.Put(var cookie) -> put(cookie);
            case Change.Remove(var key) -> execute(remove, key.domain(), key.path(), key.name());
            case Change.Touch(var key, var used) -> execute(touch, used.toEpochMilli(), key.domain(), key.path(), key.name());
            case Change.Decide(var site, var decision) -> execute(decide, site, decision.name());
            case Change.Forget(var site) -> execute(forget, site);
        }
    }

    private void put(Cookie cookie) throws SQLException {
        long expires = cookie.expiry().map(Instant::toEpochMilli).orElseThrow(() -> new IllegalArgumentException("a session cookie"));
        execute(put, cookie.domain(), cookie.path(), cookie.name(), cookie.value(), cookie.hostOnly(), cookie.secure(), cookie.httpOnly(),
                cookie.sameSite().name(), cookie.leashed(), cookie.creation().toEpochMilli(), cookie.lastAccess().toEpochMilli(), expires);
    }

    private static void execute(PreparedStatement statement, Object... parts) throws SQLException {
        for (int i = 0; i < parts.length; i++) {
            statement.setObject(i + 1, parts[i]);
        }
        statement.executeUpdate();
    }

    @Override
    public void close() throws SQLException {
        try (put; remove; touch; decide; forget) {
            return;
        }
    }
}
