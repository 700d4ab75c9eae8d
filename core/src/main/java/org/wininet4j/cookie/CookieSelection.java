package org.wininet4j.cookie;

import java.util.Collections;
import java.util.List;

/** The cookies for one request, and those which were kept back from it. Immutable. */
public final class CookieSelection {

    static final CookieSelection NONE = new CookieSelection(List.of(), List.of());

    private final List<Cookie> cookies;
    private final List<CookieVerdict> suppressed;

    CookieSelection(List<Cookie> cookies, List<CookieVerdict> suppressed) {
        this.cookies = Collections.unmodifiableList(cookies);
        this.suppressed = Collections.unmodifiableList(suppressed);
    }

    /** Whether no cookie is sent. */
    public boolean isEmpty() {
        return cookies.isEmpty();
    }

    /** What is sent, in its order: longer paths first, then older cookies (CO64). Their last access is the one before. */
    public List<Cookie> cookies() {
        return cookies;
    }

    /** The same without the cookies of other names. */
    public CookieSelection only(String name) {
        return new CookieSelection(cookies.stream().filter(cookie -> cookie.name().equals(name)).toList(), List.of());
    }

    /** What is for the URL but kept back: by SameSite, a leash, a decision or the policy. */
    public List<CookieVerdict> suppressed() {
        return suppressed;
    }

    /** The value of the Cookie field, {@code a=1; b=2} (CO8); of a nameless cookie the value alone (CO74). Empty for no cookies. */
    public String text() {
        var text = new StringBuilder();
        for (int i = 0; i < cookies.size(); i++) {
            var cookie = cookies.get(i);
            text.append(i == 0 ? "" : "; ");
            if (!cookie.name().isEmpty()) {
                text.append(cookie.name()).append('=');
            }
            text.append(cookie.value());
        }
        return text.toString();
    }

    /** How many; neither names nor values. */
    @Override
    public String toString() {
        return cookies.size() + " cookies, " + suppressed.size() + " suppressed";
    }
}
