package org.wininet4j.win32;

/** Names of the Windows file interface that WinINet functions take or return. */
public interface FileConstants {
    // moving in a file
    int FILE_BEGIN = 0;
    int FILE_CURRENT = 1;
    int FILE_END = 2;
    int INVALID_SET_FILE_POINTER = 0xFFFFFFFF;
    int INVALID_FILE_SIZE = 0xFFFFFFFF;

    // access to a file
    int GENERIC_READ = 0x80000000;
    int GENERIC_WRITE = 0x40000000;

    // attributes of a file
    int FILE_ATTRIBUTE_READONLY = 0x00000001;
    int FILE_ATTRIBUTE_HIDDEN = 0x00000002;
    int FILE_ATTRIBUTE_SYSTEM = 0x00000004;
    int FILE_ATTRIBUTE_DIRECTORY = 0x00000010;
    int FILE_ATTRIBUTE_ARCHIVE = 0x00000020;
    int FILE_ATTRIBUTE_NORMAL = 0x00000080;
    int FILE_ATTRIBUTE_TEMPORARY = 0x00000100;
    int FILE_ATTRIBUTE_REPARSE_POINT = 0x00000400;

    // paths
    int MAX_PATH = 260;
}
