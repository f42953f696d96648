package org.sandaga.portal;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;

/** What the visitor chose for this browser, kept in cookies that say nothing about who they are. */
@Named
@RequestScoped
public class Preferences {
    /** The cookie that holds the chosen language. */
    public static final String LANGUAGE = "sandaga_language";

    /** The cookie that holds the code of the chosen market. */
    public static final String MARKET = "sandaga_market";

    static final String SHOP = "sandaga_shop";
    static final String THEME = "sandaga_theme";
    static final Set<String> THEMES = Set.of("light", "dark", "auto");

    private final HttpServletRequest request;

    @Inject
    Preferences(HttpServletRequest request) {
        this.request = request;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Preferences() {
        this(null);
    }

    /** The chosen language; the root locale when none was chosen. */
    public Locale language() {
        return cookie(LANGUAGE).map(Locale::of).orElse(Locale.ROOT);
    }

    /** {@code light}, {@code dark}, or {@code auto} for what the machine prefers. */
    public String getTheme() {
        return cookie(THEME).filter(THEMES::contains).orElse("auto");
    }

    /** The shop that somebody who works for several chose to work for, if they chose. */
    Optional<String> shop() {
        return cookie(SHOP);
    }

    private Optional<String> cookie(String name) {
        return Stream.ofNullable(request.getCookies())
                .flatMap(Arrays::stream)
                .filter(each -> each.getName().equals(name))
                .map(Cookie::getValue)
                .findFirst();
    }
}
