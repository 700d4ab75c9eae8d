/** The WinINet functions by their exact names. */
@SuppressWarnings("module") // javac dislikes digits at the end of a name, Win32 is the name; and cannot see the player, which is built later
module org.wininet4j.win32 {
    requires static transitive org.jspecify;
    requires transitive org.wininet4j.core;
    requires org.wininet4j.codec;
    requires org.wininet4j.store;

    exports org.wininet4j.win32;
    exports org.wininet4j.win32.process to
            org.wininet4j.conformance;
}
