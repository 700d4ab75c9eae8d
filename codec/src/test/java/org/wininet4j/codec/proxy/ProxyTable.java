package org.wininet4j.codec.proxy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The tables of cases, a row each: cells by number. */
final class ProxyTable {
    private ProxyTable() {}

    static List<List<String>> rows(String file) {
        try {
            return Files.readAllLines(Path.of("src/test/resources", file))
                    .stream()
                    .skip(1)
                    .map(line -> List.of(line.replace("\\n", "\n").split("\t", -1)))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
