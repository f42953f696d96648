package org.sandaga.portal;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import jakarta.servlet.http.HttpServletRequest;

/**
 * What came with a request. Of a form only its own fields count: the container puts what the address says before them,
 * and anybody can write a link to a form with values in it.
 */
public final class Sent {
    private Sent() {}

    /** All values of a name; of a form those that it sent itself. */
    public static List<String> values(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        List<String> all = values == null ? List.of() : List.of(values);
        if (!request.getMethod().equals("POST")) {
            return all;
        }
        return all.subList(Math.min(ofAddress(request.getQueryString(), name), all.size()), all.size());
    }

    private static int ofAddress(String question, String name) {
        return (int) Stream.of(Optional.ofNullable(question).orElse("").split("&"))
                .map(each -> each.split("=", 2)[0])
                .filter(each -> decoded(each).equals(name))
                .count();
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException broken) {
            return text;
        }
    }
}
