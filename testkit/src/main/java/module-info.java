/** Test peers made with the JDK alone. */
module org.wininet4j.testkit {
    requires static transitive org.jspecify;

    exports org.wininet4j.testkit.record;
    exports org.wininet4j.testkit.tls;
}
