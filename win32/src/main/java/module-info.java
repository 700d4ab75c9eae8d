/** The WinINet functions by their exact names. */
@SuppressWarnings("module") // javac dislikes digits at the end of a name; Win32 is the name
module org.wininet4j.win32 {
    requires static org.jspecify;
    requires transitive org.wininet4j.core;
}
