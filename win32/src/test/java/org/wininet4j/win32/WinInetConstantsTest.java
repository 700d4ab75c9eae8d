package org.wininet4j.win32;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.wininet4j.InternetError;

class WinInetConstantsTest {
    private static final Map<String, Object> TABLE = ConstantsTable.read();
    private static final Map<String, Object> OURS = Arrays.stream(WinInetConstants.class.getFields())
            .collect(toMap(Field::getName, WinInetConstantsTest::value));

    /** What the table lacks, because other Windows headers have it (and one name the documentation spells right). */
    private static final Set<String> FILE_INTERFACE = Set.of("FILE_ATTRIBUTE_ARCHIVE", "FILE_ATTRIBUTE_DIRECTORY", "FILE_ATTRIBUTE_HIDDEN",
            "FILE_ATTRIBUTE_NORMAL", "FILE_ATTRIBUTE_READONLY", "FILE_ATTRIBUTE_REPARSE_POINT", "FILE_ATTRIBUTE_SYSTEM",
            "FILE_ATTRIBUTE_TEMPORARY", "FILE_BEGIN", "FILE_CURRENT", "FILE_END", "GENERIC_READ", "GENERIC_WRITE",
            "INTERNET_GOONLINE_REFRESH", "INVALID_FILE_SIZE", "INVALID_SET_FILE_POINTER", "MAX_PATH", "NO_ERROR");

    @Test
    void everyConstantOfTheTableHasItsValue() {
        assertThat(TABLE).hasSize(819);
        assertThat(OURS).containsAllEntriesOf(TABLE);
    }

    @Test
    void theOnlyOtherConstantsAreErrorsAndThoseOfTheFileInterface() {
        assertThat(namesTheTableLacks()).filteredOn(name -> !isErrorSymbol(name)).containsExactlyInAnyOrderElementsOf(FILE_INTERFACE);
    }

    @Test
    void everyErrorNumberIsAnInternetError() {
        assertThat(errorNumbers()).allSatisfy((name, number) -> assertThat(InternetError.ofNumber((int) number)).as(name).isPresent());
    }

    @ParameterizedTest
    @EnumSource
    void everyInternetErrorHasItsConstant(InternetError error) {
        assertThat(OURS).containsEntry(error.symbol(), error.number());
    }

    @Test
    void theConstantsOfTheFileInterfaceAreThoseOfWindows() {
        assertThat(OURS).containsEntry("FILE_END", 2)
                .containsEntry("GENERIC_READ", 1 << 31)
                .containsEntry("GENERIC_WRITE", 1 << 30)
                .containsEntry("FILE_ATTRIBUTE_DIRECTORY", 16)
                .containsEntry("FILE_ATTRIBUTE_NORMAL", 128)
                .containsEntry("INVALID_SET_FILE_POINTER", -1);
    }

    private static TreeSet<String> namesTheTableLacks() {
        var names = new TreeSet<>(OURS.keySet());
        names.removeAll(TABLE.keySet());
        return names;
    }

    private static boolean isErrorSymbol(String name) {
        return Arrays.stream(InternetError.values()).anyMatch(error -> error.symbol().equals(name));
    }

    private static Map<String, Object> errorNumbers() {
        return new TreeMap<>(OURS).subMap("ERROR_", "ERROR_\uffff");
    }

    private static Object value(Field field) {
        try {
            return field.get(null);
        } catch (IllegalAccessException e) {
            throw new AssertionError(e);
        }
    }
}
