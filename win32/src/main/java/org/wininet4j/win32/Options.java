package org.wininet4j.win32;

import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.InternetOption;
import org.wininet4j.win32.OptionRow.Place;
import org.wininet4j.win32.process.ProcessState;

/**
 * InternetQueryOption and InternetSetOption (spec 07 §1). What is checked, in this order: the handle (OP4), the number (OP5), whether the option
 * exists there (OP6, OP7), whether it can be read or written (OP8), the caller's reference (OP11), the value.
 */
final class Options implements WinInetConstants {

    private static final Place PROCESS = new Place(null);

    private Options() {}

    static void query(@Nullable HINTERNET handle, int option, @Nullable Ref<Object> target) throws InternetException {
        var place = place(handle);
        var row = OptionTable.row(option);
        row.requireAt(place);
        if (row.reader() == null) {
            throw Token.error(InternetError.INVALID_OPTION, "option " + option + " cannot be read");
        }
        var reference = Memory.required(target);
        reference.value = row.reader().read(place, reference.value);
    }

    static void set(@Nullable HINTERNET handle, int option, @Nullable Object value) throws InternetException {
        set(place(handle), OptionTable.row(option), value);
    }

    private static void set(Place place, OptionRow row, @Nullable Object value) throws InternetException {
        row.requireAt(place);
        if (row.writer() == null) {
            throw Token.error(InternetError.OPTION_NOT_SETTABLE, "option " + row.number() + " cannot be set");
        }
        row.writer().write(place, value);
    }

    /** OP26: a global value is set as without a handle, and one for the registry is also written to the user's settings. */
    static void set(@Nullable HINTERNET handle, int option, @Nullable Object value, int flags) throws InternetException {
        if ((flags & ~ISO_VALID_FLAGS) != 0) {
            throw OptionTypes.invalid("no such flags: " + flags);
        }
        var place = place(handle);
        var row = OptionTable.row(option);
        boolean everywhere = (flags & ISO_GLOBAL) != 0;
        set(everywhere ? PROCESS : place, row, value);
        if ((flags & ISO_REGISTRY) != 0) {
            store(row, value);
        }
    }

    static Place place(@Nullable HINTERNET handle) throws InternetException {
        return new Place(handle == null ? null : Token.open(handle));
    }

    /** The process gets the value too, as it will when it starts next. */
    private static void store(OptionRow row, @Nullable Object value) throws InternetException {
        try {
            set(PROCESS, row, value);
            boolean stored = row.number() == INTERNET_OPTION_PROXY ? ProxyOptions.store() : storeKey(row.number());
            if (!stored) {
                throw OptionTypes.invalid("option " + row.number() + " has no place in the settings");
            }
        } catch (IOException e) {
            throw ProxyOptions.unwritable(e);
        }
    }

    private static boolean storeKey(int number) throws IOException {
        var option = KeptOptions.keyOf(number);
        return option.isPresent() && storeKey(option.get());
    }

    private static boolean storeKey(InternetOption<?> option) throws IOException {
        return ProcessState.current().options().store(option);
    }
}
