package org.wininet4j.store;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import org.wininet4j.cookie.Cookie;
import org.wininet4j.cookie.Decision;
import org.wininet4j.cookie.SameSite;

/** Reads all rows, in a transaction that the caller has begun. A row that no jar would have written is passed over. Confined to the store's thread. */
final class RowReader {

    private RowReader() {}

    static void read(Connection connection, Changes.Rows rows) throws SQLException {
        try (var statement = connection.createStatement()) {
            readCookies(statement.executeQuery("""
                    SELECT domain, path, name, value, host_only, secure, http_only, same_site, leashed, created, used, expires
                    FROM cookie"""), rows);
            readDecisions(statement.executeQuery("SELECT site, decision FROM decision"), rows);
        }
    }

    private static void readCookies(ResultSet row, Changes.Rows rows) throws SQLException {
        try (row) {
            while (row.next()) {
                cookie(row).ifPresent(cookie -> rows.cookies().put(cookie.key(), cookie));
            }
        }
    }

    private static Optional<Cookie> cookie(ResultSet row) throws SQLException {
        try {
            return Optional.of(
                    Cookie.builder(row.getString(3), row.getString(4), row.getString(1))
                            .path(row.getString(2))
                            .hostOnly(row.getBoolean(5))
                            .secure(row.getBoolean(6))
                            .httpOnly(row.getBoolean(7))
                            .sameSite(SameSite.valueOf(row.getString(8)))
                            .leashed(row.getBoolean(9))
                            .creation(Instant.ofEpochMilli(row.getLong(10)))
                            .lastAccess(Instant.ofEpochMilli(row.getLong(11)))
                            .expiry(Instant.ofEpochMilli(row.getLong(12)))
                            .build());
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    private static void readDecisions(ResultSet row, Changes.Rows rows) throws SQLException {
        try (row) {
            while (row.next()) {
                var site = row.getString(1);
                decision(row.getString(2)).ifPresent(decision -> rows.decisions().put(site, decision));
            }
        }
    }

    private static Optional<Decision> decision(String name) {
        return Arrays.stream(Decision.values()).filter(decision -> decision.name().equals(name)).findFirst();
    }
}
