/** Test peers made with the JDK alone. */
module org.wininet4j.testkit {
    requires static org.jspecify;
}
