package org.sandaga.portal;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

/** The language of a page: the one in the address, else the visitor's choice, else the browser's, else French. */
@Named
@RequestScoped
public class Language {
    /** The request attribute that holds the language an address begins with. */
    public static final String IN_ADDRESS = "sandaga.language";

    /** The languages that every page has words in, the first one first. */
    public static final List<Locale> SPOKEN = List.of(Locale.FRENCH, Locale.ENGLISH);

    /** The same by their codes, under which texts stand that are written in each. */
    public static final List<String> CODES =
            SPOKEN.stream().map(Locale::getLanguage).toList();

    private final HttpServletRequest request;
    private final Preferences preferences;

    @Inject
    Language(HttpServletRequest request, Preferences preferences) {
        this.request = request;
        this.preferences = preferences;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Language() {
        this(null, null);
    }

    /** Notes the language that an address such as {@code /fr/cart} begins with. */
    static void noteAddress(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length()) + "/";
        SPOKEN.stream()
                .filter(each -> path.startsWith("/" + each.getLanguage() + "/"))
                .findFirst()
                .ifPresent(each -> request.setAttribute(IN_ADDRESS, each));
    }

    /** The language as a locale. */
    public Locale getLocale() {
        return Stream.concat(Stream.of(inAddress(), preferences.language()), accepted())
                .filter(SPOKEN::contains)
                .findFirst()
                .orElse(Locale.FRENCH);
    }

    /** The language as an HTML {@code lang} attribute. */
    public String getTag() {
        return getLocale().toLanguageTag();
    }

    /** The languages that texts are written in. */
    public List<String> getCodes() {
        return CODES;
    }

    /** The languages that the visitor can change to. */
    public List<Locale> getOthers() {
        return SPOKEN.stream().filter(each -> !each.equals(getLocale())).toList();
    }

    private Locale inAddress() {
        return request.getAttribute(IN_ADDRESS) instanceof Locale locale ? locale : Locale.ROOT;
    }

    private Stream<Locale> accepted() {
        return request.getHeader("Accept-Language") == null
                ? Stream.empty()
                : java.util.Collections.list(request.getLocales()).stream().map(each -> Locale.of(each.getLanguage()));
    }
}
