package org.wininet4j.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Names of files for bodies whose URLs name them: the last part of the URL, made fit for a file system, and no name twice. Not thread-safe.
 */
final class LocalName {

    private static final String NAMELESS = "index.html";
    private static final int MOST_CHARACTERS = 200;
    private static final String RESERVED = "\\/:*?\"<>|";

    private final Path folder;
    private final Predicate<Path> taken;
    private final Set<String> given = new HashSet<>();

    private LocalName(Path folder, Predicate<Path> taken) {
        this.folder = folder;
        this.taken = taken;
    }

    /** In this folder; files that are there already keep their names. */
    static LocalName besideOthers(Path folder) {
        return new LocalName(folder, Files::exists);
    }

    /** In this folder; files that are there already are taken for earlier fetches of the same. */
    static LocalName again(Path folder) {
        return new LocalName(folder, _ -> false);
    }

    /** The file for the body of {@code url}: with ".1", ".2" and so on behind its name if there is one of that name. */
    Path of(String url) {
        var name = fit(FileName.of(url));
        var numbered = name;
        for (int number = 1; !isFree(numbered); number++) {
            numbered = name + "." + number;
        }
        given.add(key(numbered));
        return folder.resolve(numbered);
    }

    /** Some file systems take names for the same that differ in the case of letters alone. */
    private static String key(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    private boolean isFree(String name) {
        return !given.contains(key(name)) && !taken.test(folder.resolve(name));
    }

    /** No name that leads elsewhere, is hidden, or cannot be written. */
    private static String fit(String name) {
        var fit = new StringBuilder();
        name.codePoints().limit(MOST_CHARACTERS).forEach(character -> fit.appendCodePoint(isHarmful(character) ? '_' : character));
        if (!fit.isEmpty() && fit.charAt(0) == '.') {
            fit.setCharAt(0, '_');
        }
        return fit.isEmpty() || fit.chars().allMatch(character -> character == '_') ? NAMELESS : fit.toString();
    }

    private static boolean isHarmful(int character) {
        return RESERVED.indexOf(character) >= 0 || !SafeText.line(Character.toString(character)).equals(Character.toString(character));
    }
}
