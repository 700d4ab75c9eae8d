package org.wininet4j.store;

import java.nio.file.Path;
import org.wininet4j.cookie.Cookie;

/** Stores one numbered cookie after the other in a domain, as value its number, and prints each number once it is flushed. Ends when it is killed. */
final class KilledWriter {

    static final int NAMES = 500;

    private KilledWriter() {}

    public static void main(String[] arguments) throws Exception {
        try (var store = PersistentCookieStore.in(Path.of(arguments[0]))) {
            Samples.read(store);
            System.out.println("ready");
            for (int number = 0;; number++) {
                store.put(cookie(arguments[1], number));
                if (number % 3 == 0) {
                    store.flush();
                    System.out.println(number);
                }
            }
        }
    }

    private static Cookie cookie(String domain, int number) {
        return Cookie.builder(name(number), String.valueOf(number), domain)
                .creation(Samples.NOW)
                .expiry(Samples.FAR)
                .build();
    }

    /** The names are used again, so that rows are replaced too. */
    static String name(int number) {
        return "n" + number % NAMES;
    }
}
