package org.wininet4j.win32;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.InternetOption.Level;
import org.wininet4j.handle.ConnectionHandle;
import org.wininet4j.handle.RequestHandle;
import org.wininet4j.handle.SessionHandle;
import org.wininet4j.win32.process.ProcessState;

/**
 * One option: its number, where it exists, and what reading and writing it does. Immutable.
 *
 * @param number of the option
 * @param levels which have it; handles of FTP will be more
 * @param elsewhere the error where it does not exist
 * @param reader reads it; null where that cannot be done
 * @param writer writes it; null where that cannot be done
 */
record OptionRow(int number, Set<Level> levels, InternetError elsewhere, @Nullable Reader reader, @Nullable Writer writer) {

    /** Where an option is read or written: a handle, or with null the process. */
    record Place(@Nullable Token token) {

        Level level() {
            return token == null ? Level.PROCESS : switch (token.node) {
                case SessionHandle _ -> Level.SESSION;
                case ConnectionHandle _ -> Level.CONNECTION;
                default -> Level.REQUEST;
            };
        }

        /** The handle, of an option which exists on handles alone. */
        Token handle() throws InternetException {
            if (token == null) {
                throw Token.error(InternetError.INCORRECT_HANDLE_TYPE, "a handle is needed");
            }
            return token;
        }

        /** The request, of an option which exists on requests alone. */
        RequestHandle request() throws InternetException {
            if (handle().node instanceof RequestHandle request) {
                return request;
            }
            throw Token.wrongType();
        }

        <T> T get(InternetOption<T> option) {
            return token == null ? ProcessState.current().options().values().get(option) : token.node.get(option);
        }

        <T> void set(InternetOption<T> option, T value) {
            if (token == null) {
                ProcessState.current().options().values().set(option, value);
            } else {
                token.node.set(option, value);
            }
        }
    }

    /** Reads an option; {@code given} is what the caller's reference holds, which some options look at. */
    interface Reader {
        @Nullable
        Object read(Place place, @Nullable Object given) throws InternetException;
    }

    /** Writes an option. */
    interface Writer {
        void write(Place place, @Nullable Object value) throws InternetException;
    }

    static final Level[] EVERYWHERE = Level.values();
    static final Level[] EVERY_HANDLE = {Level.SESSION, Level.CONNECTION, Level.REQUEST};
    static final Level[] PROCESS_AND_SESSION = {Level.PROCESS, Level.SESSION};

    private static OptionRow row(int number, Level[] levels, @Nullable Reader reader, @Nullable Writer writer) {
        return new OptionRow(number, Set.of(levels), InternetError.INCORRECT_HANDLE_TYPE, reader, writer);
    }

    /** An option that is read alone. */
    static OptionRow readOnly(int number, Reader reader, Level... levels) {
        return row(number, levels, reader, null);
    }

    /** An option that is written alone. */
    static OptionRow writeOnly(int number, Writer writer, Level... levels) {
        return row(number, levels, null, writer);
    }

    /** An option that does both. */
    static OptionRow of(int number, Reader reader, Writer writer, Level... levels) {
        return row(number, levels, reader, writer);
    }

    /** An option of the process which says so on handles (OP7). */
    static OptionRow ofProcess(int number, Reader reader, Writer writer) {
        return new OptionRow(number, Set.of(Level.PROCESS), InternetError.INVALID_OPERATION, reader, writer);
    }

    /** An option which a key of the core keeps. */
    static <T> OptionRow kept(int number, InternetOption<T> option, OptionTypes.Type<T> type) {
        var levels = Arrays.stream(Level.values()).filter(option::existsAt).collect(Collectors.toUnmodifiableSet());
        return new OptionRow(number, levels, InternetError.INCORRECT_HANDLE_TYPE, (place, _) -> type.shown(place.get(option)),
                (place, value) -> {
                    T taken = type.taken(value);
                    if (!option.accepts(taken)) {
                        throw OptionTypes.invalid(option + " is out of range");
                    }
                    place.set(option, taken);
                });
    }

    /** The same, which cannot be read. */
    OptionRow unreadable() {
        return new OptionRow(number, levels, elsewhere, null, writer);
    }

    /** OP6, OP7: that there is no such option here counts before what it allows. */
    void requireAt(Place place) throws InternetException {
        if (!levels.contains(place.level())) {
            throw Token.error(elsewhere, "option " + number + " does not exist here");
        }
    }
}
