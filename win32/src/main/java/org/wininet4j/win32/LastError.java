package org.wininet4j.win32;

import java.lang.System.Logger.Level;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.operation.Outcome;

/** The last error of each thread, and the way from outcomes and exceptions to it (E1). */
final class LastError {

    /** A call with a result. */
    interface Call<T> {
        T call() throws InternetException;
    }

    /** A call without one. */
    interface Action {
        void run() throws InternetException;
    }

    private static final class Slot {
        private int error;
        private int socketError;
    }

    private static final System.Logger LOGGER = System.getLogger("org.wininet4j.win32");

    private static final ThreadLocal<Slot> SLOT = ThreadLocal.withInitial(Slot::new);

    private LastError() {}

    static int get() {
        return SLOT.get().error;
    }

    static void set(int error) {
        SLOT.get().error = error;
    }

    /** The socket error behind the last 12xxx error (E7, OP23). */
    static int socketError() {
        return SLOT.get().socketError;
    }

    static void set(InternetException failure) {
        var slot = SLOT.get();
        slot.error = failure.error().number();
        slot.socketError = SocketErrors.numberOf(failure);
    }

    /** True and 0, or false and the error. */
    static boolean succeed(Action action) {
        return succeedWith(() -> {
            action.run();
            return new Outcome.Done(0);
        });
    }

    /** True and 0, or false with 997 if it goes on, or false and the error. */
    static boolean succeedWith(Call<Outcome> call) {
        var outcome = valueOf(call);
        if (outcome instanceof Outcome.Pending) {
            set(InternetError.IO_PENDING.number());
            return false;
        }
        return outcome != null;
    }

    /** The value and 0, or null with 997 if it is not there yet, or null and the error. */
    static <T> @Nullable T valueOrPending(Call<Optional<T>> call) {
        var value = valueOf(call);
        if (value != null && value.isEmpty()) {
            set(InternetError.IO_PENDING.number());
        }
        return value == null ? null : value.orElse(null);
    }

    /** The value and 0, or null and the error. */
    static <T> @Nullable T valueOf(Call<T> call) {
        try {
            var value = call.call();
            set(InternetError.SUCCESS.number());
            return value;
        } catch (InternetException e) {
            set(e);
            return null;
        } catch (RuntimeException e) {
            LOGGER.log(Level.ERROR, "a call failed unexpectedly", e);
            set(InternetError.INTERNAL_ERROR.number());
            return null;
        }
    }
}
