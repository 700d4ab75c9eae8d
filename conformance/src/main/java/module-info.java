/** The scenario player. */
module org.wininet4j.conformance {
    requires static org.jspecify;
    requires org.wininet4j.win32;
    requires org.wininet4j.testkit;
}
