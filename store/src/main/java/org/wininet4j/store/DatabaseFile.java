package org.wininet4j.store;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Predicate;

/**
 * The file of a database and those beside it: their names, their rights, and how a broken one is set aside. Immutable.
 *
 * <p>Only SQLite opens the database itself: on POSIX systems a process that closes a file loses all its locks on it, SQLite's too.
 */
final class DatabaseFile {

    private static final String NAME = "cookies.db";
    private static final String LOCK = "cookies.lock";
    /** What SQLite puts beside a database in WAL mode. */
    private static final List<String> COMPANIONS = List.of("-wal", "-shm");

    private static final Set<PosixFilePermission> OWNER_FILE = PosixFilePermissions.fromString("rw-------");
    private static final Set<PosixFilePermission> OWNER_FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private static final long LOCK_WAIT_NANOS = TimeUnit.SECONDS.toNanos(5);
    private static final long LOCK_POLL_NANOS = TimeUnit.MILLISECONDS.toNanos(5);

    private final Path folder;
    private final Path path;
    private final Predicate<Path> isWritable;

    DatabaseFile(Path folder, Predicate<Path> isWritable) {
        this.folder = folder.toAbsolutePath();
        path = this.folder.resolve(NAME);
        this.isWritable = isWritable;
    }

    DatabaseFile(Path folder) {
        this(folder, Files::isWritable);
    }

    Path path() {
        return path;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Whether it, and files beside it, may be written; it exists. */
    boolean writable() {
        return isWritable.test(path) && isWritable.test(folder);
    }

    /** Makes the file, empty, and its folder if they are not there; in any case nobody but their owner may read or write the file. */
    void create() throws IOException {
        Files.createDirectories(folder, rights(OWNER_FOLDER));
        try {
            Files.createFile(path, rights(OWNER_FILE));
        } catch (FileAlreadyExistsException _) {
            narrow(path);
            for (var companion : COMPANIONS) {
                narrow(beside(companion));
            }
        }
    }

    private void narrow(Path file) throws IOException {
        if (!isPosix()) {
            return;
        }
        try {
            var rights = new HashSet<>(Files.getPosixFilePermissions(file));
            if (rights.retainAll(OWNER_FILE)) {
                Files.setPosixFilePermissions(file, rights);
            }
        } catch (NoSuchFileException _) {
            return; // a companion comes and goes
        }
    }

    private FileAttribute<?>[] rights(Set<PosixFilePermission> rights) {
        return isPosix() ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(rights)} : new FileAttribute<?>[0];
    }

    private boolean isPosix() {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    /** What tells the file from another one that has taken its name; empty if it is gone, or the platform cannot tell. */
    Optional<Object> identity() {
        try {
            return Optional.ofNullable(Files.readAttributes(path, BasicFileAttributes.class).fileKey());
        } catch (IOException _) {
            return Optional.empty();
        }
    }

    /** Renames the file and what belongs to it; the dated name is returned. Nobody else may be opening it: see {@link #lock}. */
    Path setAside(Instant now) throws IOException {
        var target = freeName("broken-" + STAMP.format(now));
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        for (var companion : COMPANIONS) {
            moveIfThere(beside(companion), target.resolveSibling(target.getFileName() + companion));
        }
        return target;
    }

    private static void moveIfThere(Path from, Path to) throws IOException {
        if (Files.exists(from)) {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        }
    }

    private Path freeName(String ending) {
        var target = beside("." + ending);
        for (int i = 2; Files.exists(target); i++) {
            target = beside("." + ending + "-" + i);
        }
        return target;
    }

    private Path beside(String ending) {
        return path.resolveSibling(NAME + ending);
    }

    /** Waits for its turn to open the file or to set it aside: one process does so at a time. The folder exists. */
    Turn lock() throws IOException, StoreException {
        var options = Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        var channel = FileChannel.open(folder.resolve(LOCK), options, rights(OWNER_FILE));
        try {
            awaitLock(channel);
            return channel::close;
        } catch (IOException | StoreException e) {
            channel.close();
            throw e;
        }
    }

    private static void awaitLock(FileChannel channel) throws IOException, StoreException {
        long end = System.nanoTime() + LOCK_WAIT_NANOS;
        while (!isLocked(channel)) {
            if (System.nanoTime() - end > 0) {
                throw new StoreException(Trouble.LOCKED, LOCK + " is held");
            }
            LockSupport.parkNanos(LOCK_POLL_NANOS);
        }
    }

    /** Closing a channel lets go of its lock. */
    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            @SuppressWarnings("resource") FileLock lock = channel.tryLock();
            return lock != null;
        } catch (OverlappingFileLockException _) {
            return false; // another store of this process
        }
    }

    /** A turn that ends when it is closed. */
    interface Turn extends AutoCloseable {
        @Override
        void close() throws IOException;
    }
}
