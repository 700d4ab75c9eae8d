package org.wininet4j.protocol.file;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Iterator;
import java.util.Optional;
import org.wininet4j.FileUrls;

/** The entries of a folder, one after the other, as the system lists them. Confined to the call in progress. */
final class FolderEntries implements Closeable {

    private final DirectoryStream<Path> stream;
    private final Iterator<Path> rest;
    private final FileUrls allowed;

    /** Closing it is the caller's task. */
    @SuppressWarnings("StreamResourceLeak") // it is closed with this
    FolderEntries(Path folder, FileUrls allowed) throws IOException {
        this.stream = Files.newDirectoryStream(folder);
        this.rest = stream.iterator();
        this.allowed = allowed;
    }

    /** The next one; empty at the end. What has gone meanwhile is left out, and so is a link that leads out of the root. */
    Optional<FolderEntry> next() throws IOException {
        try {
            Optional<FolderEntry> found = Optional.empty();
            while (found.isEmpty() && rest.hasNext()) {
                found = entry(rest.next());
            }
            return found;
        } catch (DirectoryIteratorException e) {
            throw e.getCause();
        }
    }

    private Optional<FolderEntry> entry(Path file) {
        try {
            if (!FileLocation.isInside(file, allowed)) {
                return Optional.empty();
            }
            var attributes = Files.readAttributes(file, BasicFileAttributes.class);
            boolean folder = attributes.isDirectory();
            return Optional.of(new FolderEntry(
                    String.valueOf(file.getFileName()), folder, Files.isWritable(file), folder ? 0 : attributes.size(),
                    attributes.lastModifiedTime().toInstant()));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
