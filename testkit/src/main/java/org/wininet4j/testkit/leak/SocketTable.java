package org.wininet4j.testkit.leak;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The kernel's tables of sockets (proc_net(5)) by inode. Immutable. */
final class SocketTable {
    private static final Path TABLES = Path.of("/proc/self/net");
    private static final List<String> INTERNET = List.of("tcp", "tcp6", "udp", "udp6");
    /** The states of tcp(7) in the order of their numbers, from 1. */
    private static final List<
            String> STATES = List.of("ESTABLISHED", "SYN_SENT", "SYN_RECV", "FIN_WAIT1", "FIN_WAIT2", "TIME_WAIT", "CLOSE",
                    "CLOSE_WAIT", "LAST_ACK", "LISTEN", "CLOSING", "NEW_SYN_RECV");
    private static final Pattern BLANKS = Pattern.compile("\\s+");
    private static final int LOCAL_ADDRESS = 1;
    private static final int REMOTE_ADDRESS = 2;
    private static final int STATE = 3;
    private static final int INODE = 9;
    private static final int INODE_OF_UNIX = 6;

    private final Map<String, String> internet = new HashMap<>();
    private final Set<String> local = new HashSet<>();

    private SocketTable() {}

    static SocketTable read() {
        var table = new SocketTable();
        for (String kind : INTERNET) {
            for (var columns : rows(kind, INODE)) {
                table.internet.put(columns.get(INODE), kind + " port " + port(columns.get(LOCAL_ADDRESS)) + " to port "
                        + port(columns.get(REMOTE_ADDRESS)) + " " + state(columns.get(STATE)));
            }
        }
        for (var columns : rows("unix", INODE_OF_UNIX)) {
            table.local.add(columns.get(INODE_OF_UNIX));
        }
        return table;
    }

    /** Whether it is a socket of this machine only; the JDK keeps some for itself. */
    boolean isLocal(String inode) {
        return local.contains(inode);
    }

    String describe(String inode) {
        return "socket " + internet.getOrDefault(inode, "that is neither bound nor connected");
    }

    private static List<List<String>> rows(String table, int column) {
        try {
            return Files.readAllLines(TABLES.resolve(table))
                    .stream()
                    .skip(1)
                    .map(line -> BLANKS.splitAsStream(line.strip()).toList())
                    .filter(columns -> columns.size() > column)
                    .toList();
        } catch (IOException absent) {
            return List.of(); // a machine without IPv6 has no tcp6
        }
    }

    private static int port(String address) {
        return Integer.parseInt(address.substring(address.indexOf(':') + 1), 16);
    }

    private static String state(String number) {
        int state = Integer.parseInt(number, 16);
        return state >= 1 && state <= STATES.size() ? STATES.get(state - 1) : number;
    }
}
