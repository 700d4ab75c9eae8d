package org.wininet4j.cookie;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.Set;
import org.wininet4j.codec.cookie.CookieDomain;
import org.wininet4j.codec.cookie.NetscapeCookie;
import org.wininet4j.codec.cookie.NetscapeFile;

/** Cookies to and from files in the form of Netscape's {@code cookies.txt}, which curl, wget and browser tools share (CO85). */
public final class CookieFile {

    /** How large a file may be that is read. */
    public static final int MAX_BYTES = 16 * 1024 * 1024;

    private static final FileAttribute<?> OWNER_ONLY = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));

    private CookieFile() {}

    /**
     * What was read.
     *
     * @param cookies how many were put into the jar
     * @param skipped how many lines were not: they are no cookies, have expired, or are for a public suffix
     */
    public record Imported(int cookies, int skipped) {}

    /**
     * Puts the cookies of a file into a jar, in place of those of the same key. Their creation time is {@code now}.
     *
     * @throws IOException if the file cannot be read, or is larger than {@link #MAX_BYTES}
     */
    public static Imported read(Path file, CookieJar jar, Instant now) throws IOException {
        var content = NetscapeFile.read(text(file));
        int taken = 0;
        for (var line : content.cookies()) {
            var cookie = cookie(line, now);
            if (!cookie.expiredAt(now) && mayBe(cookie)) {
                jar.put(cookie);
                taken++;
            }
        }
        return new Imported(taken, content.skipped() + content.cookies().size() - taken);
    }

    private static String text(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new FileNotFoundException(file + " is a directory");
        }
        try (var in = Files.newInputStream(file)) {
            var bytes = in.readNBytes(MAX_BYTES + 1);
            if (bytes.length > MAX_BYTES) {
                throw new IOException("more than " + MAX_BYTES + " bytes");
            }
            return new String(bytes, ISO_8859_1);
        }
    }

    private static Cookie cookie(NetscapeCookie line, Instant now) {
        boolean hostOnly = !line.subdomains() || CookieDomain.isAddress(line.domain());
        var cookie = Cookie.builder(line.name(), line.value(), line.domain())
                .hostOnly(hostOnly)
                .path(line.path())
                .secure(line.secure())
                .httpOnly(line.httpOnly())
                .creation(now);
        line.expirySeconds().ifPresent(seconds -> cookie.expiry(Instant.ofEpochSecond(seconds)));
        return cookie.build();
    }

    /** CO52. */
    private static boolean mayBe(Cookie cookie) {
        return cookie.hostOnly() || CookieDomain.ask(cookie.domain(), cookie.domain(), SuffixList.get()) == CookieDomain.Answer.LEGAL;
    }

    /**
     * Writes all cookies of a jar to a file, values included; a new one is for its owner alone, where the file system knows owners. Answers how many.
     *
     * @param append whether they are written after what is in the file
     * @throws IOException if the file cannot be written
     */
    public static int write(CookieJar jar, Path file, boolean append) throws IOException {
        var cookies = jar.cookies();
        var bytes = ByteBuffer.wrap(text(cookies).getBytes(ISO_8859_1));
        try (var out = open(file, append)) {
            while (bytes.hasRemaining()) {
                out.write(bytes);
            }
        }
        return cookies.size();
    }

    /** What {@link #write} writes. */
    public static String text(List<Cookie> cookies) {
        return NetscapeFile.write(cookies.stream().map(CookieFile::line).toList());
    }

    private static SeekableByteChannel open(Path file, boolean append) throws IOException {
        Set<OpenOption> options = Set.of(
                StandardOpenOption.CREATE,
                StandardOpenOption.WRITE,
                append ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING);
        boolean posix = file.getFileSystem().supportedFileAttributeViews().contains("posix");
        return posix ? Files.newByteChannel(file, options, OWNER_ONLY) : Files.newByteChannel(file, options);
    }

    private static NetscapeCookie line(Cookie cookie) {
        var expiry = cookie.expiry().map(time -> OptionalLong.of(time.getEpochSecond())).orElse(OptionalLong.empty());
        return new NetscapeCookie(
                cookie.domain(), !cookie.hostOnly(), cookie.path(), cookie.secure(), cookie.httpOnly(), expiry, cookie.name(),
                cookie.value());
    }
}
