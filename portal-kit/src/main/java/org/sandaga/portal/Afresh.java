package org.sandaga.portal;

import java.net.URI;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

/**
 * Where a page is opened anew whose state is gone: with the filters of its address, which its form does not send and
 * only the browser still knows.
 */
final class Afresh {
    /** What an address says of a command that is over, and what is Faces' own: a state would be found gone again. */
    private static final String TOLD = "(did|undo|jakarta\\.faces\\.[^=]*)=.*";

    private Afresh() {}

    static String address(HttpServletRequest request) {
        String page = request.getRequestURI();
        String kept = Arrays.stream(question(page, request.getHeader("Referer")).split("&"))
                .filter(each -> !each.isEmpty() && !each.matches(TOLD))
                .map(each -> each + "&")
                .collect(Collectors.joining());
        return page + "?" + kept + "did=" + Notices.AFRESH;
    }

    /** A page that names another, or none, has sent something odd, and asks for nothing. */
    private static String question(String page, @Nullable String from) {
        try {
            return Optional.ofNullable(from)
                    .map(URI::create)
                    .filter(each -> page.equals(each.getRawPath()))
                    .map(URI::getRawQuery)
                    .orElse("");
        } catch (IllegalArgumentException noAddress) {
            return "";
        }
    }
}
