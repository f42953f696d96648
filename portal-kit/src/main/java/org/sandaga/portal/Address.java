package org.sandaga.portal;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

/** Where the visitor is, as their browser shows it, and the same place in another language. */
@Named
@RequestScoped
public class Address {
    private static final Pattern LANGUAGE = Pattern.compile("^/(fr|en)(?=/|$)");

    private final HttpServletRequest request;

    @Inject
    Address(HttpServletRequest request) {
        this.request = request;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Address() {
        this(null);
    }

    /** The path, without what follows the question mark. */
    public String getPath() {
        return text(RequestDispatcher.ERROR_REQUEST_URI, text(RequestDispatcher.FORWARD_REQUEST_URI, uri()));
    }

    /** The path and what follows it. */
    public String getHere() {
        String query = text(
                RequestDispatcher.FORWARD_QUERY_STRING,
                request.getQueryString() == null ? "" : request.getQueryString());
        return query.isEmpty() ? getPath() : getPath() + "?" + query;
    }

    /** A path in another language; the path itself where it names none. */
    public String inLanguage(String path, String language) {
        return LANGUAGE.matcher(path).replaceFirst("/" + language);
    }

    /** Where a visitor changes to another language without leaving the page. */
    public String change(String language) {
        return request.getContextPath() + "/preferences?language=" + language + "&next="
                + URLEncoder.encode(inLanguage(getHere(), language), StandardCharsets.UTF_8);
    }

    /** Where a visitor changes the theme or the market without leaving the page. */
    public String changeTo(String preference, String value) {
        return request.getContextPath() + "/preferences?" + preference + "=" + value + "&next="
                + URLEncoder.encode(getHere(), StandardCharsets.UTF_8);
    }

    /** The host as it was called, for example {@code https://shop.example.org}. */
    public String getOrigin() {
        String whole = request.getRequestURL().toString();
        return whole.substring(0, whole.length() - uri().length());
    }

    private String uri() {
        return request.getRequestURI();
    }

    private String text(String attribute, String otherwise) {
        return request.getAttribute(attribute) instanceof String text ? text : otherwise;
    }
}
