package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetException;
import org.wininet4j.handle.FileHandle;
import org.wininet4j.protocol.file.FolderEntry;

/** InternetFindNextFile: the entries of a folder, one by one (OU15, OU20). */
final class Finds implements WinInetConstants {

    private Finds() {}

    static void next(@Nullable HINTERNET handle, @Nullable WIN32_FIND_DATA found) throws InternetException {
        if (!(Token.open(handle).node instanceof FileHandle folder) || !folder.isListing()) {
            throw Token.wrongType();
        }
        var target = Memory.required(found);
        folder.next(entry -> fill(target, entry));
    }

    private static void fill(WIN32_FIND_DATA target, FolderEntry entry) {
        int kind = entry.folder() ? FILE_ATTRIBUTE_DIRECTORY : 0;
        int rights = entry.writable() ? 0 : FILE_ATTRIBUTE_READONLY;
        target.dwFileAttributes = kind + rights == 0 ? FILE_ATTRIBUTE_NORMAL : kind | rights;
        target.nFileSize = entry.size();
        target.ftLastWriteTime = entry.modified();
        target.cFileName = entry.name();
    }
}
