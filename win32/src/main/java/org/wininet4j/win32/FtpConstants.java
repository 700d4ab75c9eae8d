package org.wininet4j.win32;

/** FTP: how a file is transferred. */
public interface FtpConstants {
    // transfer types
    int FTP_TRANSFER_TYPE_UNKNOWN = 0;
    int FTP_TRANSFER_TYPE_ASCII = 1;
    int FTP_TRANSFER_TYPE_BINARY = 2;
    int FTP_TRANSFER_TYPE_MASK = 0x00000003;
}
