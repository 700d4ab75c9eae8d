/** Cookies and decisions about sites on SQLite, shared by all processes of a user. */
module org.wininet4j.store {
    requires static transitive org.jspecify;
    requires transitive org.wininet4j.core;
    requires java.sql;
    requires org.xerial.sqlitejdbc;

    exports org.wininet4j.store;
}
