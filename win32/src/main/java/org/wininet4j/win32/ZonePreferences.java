package org.wininet4j.win32;

import org.jspecify.annotations.Nullable;
import org.wininet4j.InternetError;
import org.wininet4j.InternetException;
import org.wininet4j.cookie.CookiePolicy;
import org.wininet4j.win32.process.PrivacyZones;
import org.wininet4j.win32.process.PrivacyZones.Preference;
import org.wininet4j.win32.process.ProcessState;

/** PrivacySetZonePreferenceW and PrivacyGetZonePreferenceW, which return their error (CO96, CO97). */
final class ZonePreferences implements WinInetConstants {

    private ZonePreferences() {}

    static int set(int zone, int type, int template, @Nullable Object preference) {
        return errorOf(() -> {
            requireType(type);
            requireTemplate(template);
            zones().set(zone, type == PRIVACY_TYPE_THIRD_PARTY, preferenceOf(template, preference));
        });
    }

    static int get(int zone, int type, @Nullable IntRef template, @Nullable Ref<String> buffer, @Nullable IntRef length) {
        return errorOf(() -> {
            requireType(type);
            var preference = zones().get(zone, type == PRIVACY_TYPE_THIRD_PARTY);
            if (template != null) {
                template.value = preference.template();
            }
            copy(preference.text(), buffer, length);
        });
    }

    private static PrivacyZones zones() {
        return ProcessState.current().privacy();
    }

    private static void requireType(int type) throws InternetException {
        if (type != PRIVACY_TYPE_FIRST_PARTY && type != PRIVACY_TYPE_THIRD_PARTY) {
            throw Token.error(InternetError.INVALID_PARAMETER, "no type has the number " + type);
        }
    }

    private static void requireTemplate(int template) throws InternetException {
        boolean ready = template >= PRIVACY_TEMPLATE_NO_COOKIES && template <= PRIVACY_TEMPLATE_MAX;
        if (!ready && template != PRIVACY_TEMPLATE_CUSTOM && template != PRIVACY_TEMPLATE_ADVANCED) {
            throw Token.error(InternetError.INVALID_PARAMETER, "no template has the number " + template);
        }
    }

    private static Preference preferenceOf(int template, @Nullable Object preference) throws InternetException {
        return switch (preference) {
            case null -> new Preference(template, "", null);
            case String text -> new Preference(template, text, null);
            case CookiePolicy policy -> new Preference(template, "", policy);
            default -> throw Token.error(InternetError.INVALID_PARAMETER, "a preference is a String or a CookiePolicy");
        };
    }

    private static void copy(String text, @Nullable Ref<String> buffer, @Nullable IntRef length) throws InternetException {
        try {
            TextBuffer.copy(text, buffer, length);
        } catch (InternetException e) {
            throw Token.error(InternetError.MORE_DATA, "the buffer is too small");
        }
    }

    /** The number of the error, 0 if there is none; the last error stays. */
    private static int errorOf(LastError.Action action) {
        try {
            action.run();
            return InternetError.SUCCESS.number();
        } catch (InternetException e) {
            return e.error().number();
        }
    }
}
