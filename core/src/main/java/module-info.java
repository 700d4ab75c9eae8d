/** The Java API, the handle tree and the engines. */
@SuppressWarnings("module") // javac cannot see the facade, which is built later
module org.wininet4j.core {
    requires static transitive org.jspecify;
    requires org.wininet4j.codec;

    uses org.wininet4j.ContentCoding;

    exports org.wininet4j;
    exports org.wininet4j.cookie;
    exports org.wininet4j.credential;
    exports org.wininet4j.handle to
            org.wininet4j.win32;
    exports org.wininet4j.operation to
            org.wininet4j.win32;
    exports org.wininet4j.protocol.file to
            org.wininet4j.win32;
    exports org.wininet4j.protocol.http to
            org.wininet4j.win32;
    exports org.wininet4j.connection to
            org.wininet4j.win32;
    exports org.wininet4j.prompt to
            org.wininet4j.win32;
    exports org.wininet4j.option to
            org.wininet4j.win32;
    exports org.wininet4j.error to
            org.wininet4j.win32;
    exports org.wininet4j.call to
            org.wininet4j.win32;
}
