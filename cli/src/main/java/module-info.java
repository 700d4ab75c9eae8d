/** The command inet. */
module org.wininet4j.cli {
    requires static org.jspecify;
    requires org.wininet4j.codec;
    requires org.wininet4j.core;
    requires org.wininet4j.store;
    requires org.wininet4j.testkit;
    requires info.picocli;

    opens org.wininet4j.cli to
            info.picocli;
}
