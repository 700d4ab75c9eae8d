package org.wininet4j.win32;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.wininet4j.InternetException;

/** The numbers of code pages and the charsets they are. */
final class CodePages {

    /** CP_ACP: that of the system, which for a JVM is UTF-8. */
    private static final int SYSTEM = 0;

    private static final int UTF_8 = 65_001;

    private static final Map<Integer, String> NAMES = names();

    private static final Map<Integer, Charset> CHARSETS = NAMES.entrySet()
            .stream()
            .filter(page -> Charset.isSupported(page.getValue()))
            .collect(Collectors.toMap(Map.Entry::getKey, page -> Charset.forName(page.getValue())));

    private CodePages() {}

    private static Map<Integer, String> names() {
        var names = new TreeMap<>(Map.of(UTF_8, "UTF-8", 20_127, "US-ASCII", 437, "IBM437", 850, "IBM850", 874, "x-windows-874", 932,
                "windows-31j", 936, "GBK", 949, "x-windows-949", 950, "x-windows-950", 54_936, "GB18030"));
        names.putAll(Map.of(866, "IBM866", 20_866, "KOI8-R", 21_866, "KOI8-U", 51_932, "EUC-JP", 51_949, "EUC-KR"));
        for (int page = 0; page <= 8; page++) {
            names.put(1250 + page, "windows-" + (1250 + page));
        }
        for (int part = 1; part <= 15; part++) {
            names.put(28_590 + part, "ISO-8859-" + part);
        }
        return names;
    }

    static Charset charset(int number) throws InternetException {
        if (number == SYSTEM) {
            return StandardCharsets.UTF_8;
        }
        var charset = CHARSETS.get(number);
        if (charset == null) {
            throw OptionTypes.invalid("no code page " + number);
        }
        return charset;
    }

    static int number(Charset charset) {
        return CHARSETS.entrySet()
                .stream()
                .filter(page -> page.getValue().equals(charset))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(UTF_8);
    }
}
