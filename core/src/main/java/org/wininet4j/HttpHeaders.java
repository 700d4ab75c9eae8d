package org.wininet4j;

import java.util.List;
import java.util.Optional;

/** Header fields in the order received; names compare without regard to case. Immutable. */
public interface HttpHeaders {

    /** One field. */
    record Field(String name, String value) {}

    /** All fields in order. */
    List<Field> fields();

    /** The first value of {@code name}. */
    Optional<String> first(String name);

    /** All values of {@code name} in order. */
    List<String> all(String name);
}
