package org.wininet4j.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** CO84: where the database of a user is. */
class UserFolderTest {

    private static final Path HOME = Path.of("home").toAbsolutePath();
    private static final Path ELSEWHERE = Path.of("elsewhere").toAbsolutePath();

    private static Path folder(String system, Map<String, String> environment) {
        return UserFolder.of(system, HOME, name -> Optional.ofNullable(environment.get(name)));
    }

    @Test
    void linuxHasItInTheDataFolder() {
        assertThat(folder("Linux", Map.of())).isEqualTo(HOME.resolve(".local/share/wininet4j"));
        assertThat(folder("FreeBSD", Map.of())).isEqualTo(HOME.resolve(".local/share/wininet4j"));
    }

    @Test
    void theEnvironmentSaysWhereTheDataFolderIs() {
        assertThat(folder("Linux", Map.of("XDG_DATA_HOME", ELSEWHERE.toString()))).isEqualTo(ELSEWHERE.resolve("wininet4j"));
    }

    @Test
    void anEmptyOrRelativeDataFolderIsPassedOver() {
        assertThat(folder("Linux", Map.of("XDG_DATA_HOME", ""))).isEqualTo(HOME.resolve(".local/share/wininet4j"));
        assertThat(folder("Linux", Map.of("XDG_DATA_HOME", "data"))).isEqualTo(HOME.resolve(".local/share/wininet4j"));
    }

    @Test
    void macHasItInApplicationSupport() {
        assertThat(folder("Mac OS X", Map.of("XDG_DATA_HOME", ELSEWHERE.toString())))
                .isEqualTo(HOME.resolve("Library/Application Support/wininet4j"));
    }

    @Test
    void windowsHasItInTheLocalFolder() {
        assertThat(folder("Windows 11", Map.of())).isEqualTo(HOME.resolve("AppData/Local/wininet4j"));
        assertThat(folder("Windows 11", Map.of("LOCALAPPDATA", ELSEWHERE.toString()))).isEqualTo(ELSEWHERE.resolve("wininet4j"));
    }
}
