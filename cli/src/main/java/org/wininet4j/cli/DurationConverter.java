package org.wininet4j.cli;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Durations as people write them: 500ms, 1.5s, 2m, 1h; a bare number is seconds. */
final class DurationConverter implements ITypeConverter<Duration> {

    private static final Pattern FORM = Pattern.compile("([0-9]{1,9}(?:\\.[0-9]{1,3})?)(ms|s|m|h)?");

    @Override
    public Duration convert(String text) {
        var form = FORM.matcher(text);
        if (!form.matches()) {
            throw new TypeConversionException("'" + SafeText.line(text) + "' is no duration such as 500ms, 10s or 2m");
        }
        return Duration.ofNanos(new BigDecimal(form.group(1)).multiply(nanosOfUnit(form)).longValueExact());
    }

    private static BigDecimal nanosOfUnit(Matcher form) {
        var unit = form.group(2);
        return BigDecimal.valueOf(switch (unit == null ? "s" : unit) {
            case "ms" -> 1_000_000L;
            case "m" -> 60_000_000_000L;
            case "h" -> 3_600_000_000_000L;
            default -> 1_000_000_000L;
        });
    }
}
