package org.sandaga.portal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

import org.sandaga.shared.Actor;

/**
 * A request for a page: what came with it, and in which language it is answered.
 *
 * <p>Who asks differs: at work it is {@link Work}; a shop puts its own in its place, because a guest may buy there.
 */
public abstract class Call {
    private final HttpServletRequest request;
    private final Language language;

    protected Call(HttpServletRequest request, Language language) {
        this.request = request;
        this.language = language;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Call() {
        this(null, null);
    }

    /** Who asks. */
    public abstract Actor actor();

    /** Who sends a form, so that nobody gets the answer to another's; empty for one of whom nothing is known yet. */
    public abstract Optional<String> sender();

    public Locale locale() {
        return language.getLocale();
    }

    /** ISO 639-1. */
    public String language() {
        return locale().getLanguage();
    }

    public boolean isPost() {
        return request.getMethod().equals("POST");
    }

    /** A value that came with the request, or an empty text. */
    public String text(String name) {
        return texts(name).stream().findFirst().orElse("");
    }

    /** All values of a name. */
    public List<String> texts(String name) {
        return sent(name);
    }

    /** All values of a name; of a form those that it sent itself. */
    public List<String> sent(String name) {
        return Sent.values(request, name);
    }

    /** The value of a cookie that has one. */
    public Optional<String> cookie(String name) {
        return cookies()
                .filter(each -> each.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }

    /** The cookies that hold something; the server gives those by which it knows people without their value. */
    protected Stream<Cookie> cookies() {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Stream::of)
                .filter(each -> each.getValue() != null && !each.getValue().isEmpty());
    }
}
