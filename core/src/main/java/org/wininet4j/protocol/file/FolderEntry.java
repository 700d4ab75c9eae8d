package org.wininet4j.protocol.file;

import java.time.Instant;

/**
 * What a folder tells of one entry. Immutable.
 *
 * @param name without its folder
 * @param folder whether it is one itself
 * @param writable whether this process may write to it
 * @param size in bytes; 0 for a folder
 * @param modified when it was changed last
 */
public record FolderEntry(String name, boolean folder, boolean writable, long size, Instant modified) {}
