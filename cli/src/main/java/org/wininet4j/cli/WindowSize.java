package org.wininet4j.cli;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.ValueLayout;
import java.lang.invoke.MethodHandle;
import java.util.Locale;
import java.util.OptionalInt;

/** The size of a terminal, asked of the kernel each time, so that a resized window is seen. Loaded when first asked, as it takes a while. */
final class WindowSize {

    private static final long TIOCGWINSZ_LINUX = 0x5413;
    private static final long TIOCGWINSZ_MACOS = 0x40087468;
    private static final long WINSIZE_BYTES = 8;
    private static final long COLUMNS_OFFSET = 2;

    private static final MethodHandle IOCTL = ioctl();
    private static final long REQUEST = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac") ? TIOCGWINSZ_MACOS
            : TIOCGWINSZ_LINUX;

    private WindowSize() {}

    @SuppressWarnings("restricted") // the launcher enables native access for this module, for this call alone
    private static MethodHandle ioctl() {
        var linker = Linker.nativeLinker();
        var form = FunctionDescriptor.of(ValueLayout.JAVA_INT, ValueLayout.JAVA_INT, ValueLayout.JAVA_LONG, ValueLayout.ADDRESS);
        return linker.downcallHandle(linker.defaultLookup().findOrThrow("ioctl"), form, Linker.Option.firstVariadicArg(2));
    }

    /** The columns of the terminal at {@code descriptor}; empty if it is none, or does not know. */
    static OptionalInt columns(int descriptor) {
        try (var arena = Arena.ofConfined()) {
            var size = arena.allocate(WINSIZE_BYTES);
            int columns = ask(descriptor, size) == 0 ? size.get(ValueLayout.JAVA_SHORT, COLUMNS_OFFSET) : 0;
            return columns > 0 ? OptionalInt.of(columns) : OptionalInt.empty();
        }
    }

    private static int ask(int descriptor, MemorySegment size) {
        try {
            return (int) IOCTL.invokeExact(descriptor, REQUEST, size);
        } catch (Throwable e) {
            throw new AssertionError(e); // a C function throws nothing
        }
    }
}
