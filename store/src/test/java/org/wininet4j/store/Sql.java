package org.wininet4j.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import org.sqlite.SQLiteConfig;

/** Another program that uses the database. */
final class Sql {

    private Sql() {}

    static Connection connect(Path folder) throws SQLException {
        return new SQLiteConfig().createConnection("jdbc:sqlite:" + folder.resolve("cookies.db"));
    }

    static void execute(Path folder, String... commands) throws SQLException {
        try (var connection = connect(folder)) {
            execute(connection, commands);
        }
    }

    static void execute(Connection connection, String... commands) throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var command : commands) {
                statement.execute(command);
            }
        }
    }

    static String text(Path folder, String query) throws SQLException {
        try (var connection = connect(folder);
                var statement = connection.createStatement();
                var row = statement.executeQuery(query)) {
            return row.getString(1);
        }
    }
}
