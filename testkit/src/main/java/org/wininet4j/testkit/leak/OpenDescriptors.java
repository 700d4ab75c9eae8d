package org.wininet4j.testkit.leak;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The open files and sockets of this process as /proc/self/fd shows them; none where there is no such folder. */
final class OpenDescriptors {
    private static final Path DESCRIPTORS = Path.of("/proc/self/fd");
    private static final String SOCKET = "socket:[";
    /** Opened by the JVM when it likes: devices and classes. */
    private static final Set<String> UNCOUNTED_FOLDERS = Set.of("/dev/", "/proc/", "/sys/");
    private static final Set<String> UNCOUNTED_ENDINGS = Set.of(".jar", ".so", "/lib/modules");

    private OpenDescriptors() {}

    static Map<String, String> now() {
        var found = new HashMap<String, String>();
        if (!Files.isDirectory(DESCRIPTORS)) {
            return found;
        }
        var sockets = SocketTable.read();
        try (var descriptors = Files.newDirectoryStream(DESCRIPTORS)) {
            for (var descriptor : descriptors) {
                note(target(descriptor), sockets, found);
            }
        } catch (IOException | DirectoryIteratorException unreadable) {
            found.clear(); // as where there is no /proc
        }
        return found;
    }

    private static void note(String target, SocketTable sockets, Map<String, String> found) {
        if (target.startsWith(SOCKET)) {
            String inode = target.substring(SOCKET.length(), target.length() - 1);
            if (!sockets.isLocal(inode)) {
                found.put("socket " + inode, sockets.describe(inode));
            }
        } else if (counts(target)) {
            found.put("file " + target, "open file " + target);
        }
    }

    private static boolean counts(String target) {
        return target.startsWith("/") && UNCOUNTED_FOLDERS.stream().noneMatch(target::startsWith)
                && UNCOUNTED_ENDINGS.stream().noneMatch(target::endsWith);
    }

    /** What the descriptor stands for; empty if it was closed meanwhile. */
    private static String target(Path descriptor) throws IOException {
        try {
            return Files.readSymbolicLink(descriptor).toString();
        } catch (NoSuchFileException closedMeanwhile) {
            return "";
        }
    }
}
