/** Test peers made with the JDK alone. */
module org.wininet4j.testkit {
    requires static transitive org.jspecify;
    requires transitive java.logging;
    requires java.management;
    requires jdk.management;

    exports org.wininet4j.testkit.content;
    exports org.wininet4j.testkit.hostile;
    exports org.wininet4j.testkit.leak;
    exports org.wininet4j.testkit.log;
    exports org.wininet4j.testkit.record;
    exports org.wininet4j.testkit.server;
    exports org.wininet4j.testkit.table;
    exports org.wininet4j.testkit.tls;
}
