package org.wininet4j.handle;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FileSaverTest {
    @TempDir Path folder;

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.US_ASCII));
    }

    /** Gives some bytes, then fails. */
    private static InputStream broken() {
        return new java.io.SequenceInputStream(text("partial"), new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("broken");
            }
        });
    }

    @Test
    void writesTheWholeFile() throws Exception {
        var file = folder.resolve("page.html");
        assertThat(FileSaver.save(text("hello"), file)).isEqualTo(5);
        assertThat(file).hasContent("hello");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void leavesNothingWhenTheStreamBreaks() {
        assertThatThrownBy(() -> FileSaver.save(broken(), folder.resolve("page.html"))).hasMessage("broken");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void keepsTheOldFileWhenTheStreamBreaks() throws Exception {
        var file = Files.writeString(folder.resolve("page.html"), "old");
        assertThatThrownBy(() -> FileSaver.save(broken(), file)).hasMessage("broken");
        assertThat(file).hasContent("old");
    }

    @Test
    void aNewFileHasThePermissionsOfAnyNewFile() throws Exception {
        var ordinary = Files.writeString(folder.resolve("ordinary"), "");
        var file = folder.resolve("page.html");
        FileSaver.save(text("hello"), file);
        assertThat(Files.getPosixFilePermissions(file)).isEqualTo(Files.getPosixFilePermissions(ordinary));
    }

    @Test
    void aReplacedFileKeepsItsPermissions() throws Exception {
        var file = Files.writeString(folder.resolve("secret"), "old");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        FileSaver.save(text("new"), file);
        assertThat(file).hasContent("new");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file))).isEqualTo("rw-------");
    }

    @Test
    void aLinkStaysAndItsFileIsReplaced() throws Exception {
        var file = Files.writeString(folder.resolve("real"), "old");
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("real"));
        FileSaver.save(text("new"), link);
        assertThat(link).isSymbolicLink();
        assertThat(file).hasContent("new");
    }

    @Test
    void aDeviceIsWrittenToAndNotReplaced() throws Exception {
        var device = Path.of("/dev/null");
        assertThat(FileSaver.save(text("hello"), device)).isEqualTo(5);
        assertThat(Files.isRegularFile(device)).isFalse();
    }
}
