package org.sandaga.browser;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A form of Faces, taken from the page that shows it, to be sent as its scripts do, or as nobody should. */
final class FacesForm {
    /** The field that holds the state of the page. */
    static final String STATE = "jakarta.faces.ViewState";

    /** What begins a serialised Java object, and a whole one: a map without entries. */
    static final String OBJECT =
            "rO0ABXNyABFqYXZhLnV0aWwuSGFzaE1hcAUH2sHDFmDRAwACRgAKbG9hZEZhY3RvckkACXRocmVzaG9sZHhwP0AAAAAAAAB3CAAAABAAAAAAeA==";

    private static final Pattern FIELD =
            Pattern.compile("<input[^>]*name=\"(" + STATE + "|[^\"]*_SUBMIT)\"[^>]*value=\"([^\"]*)\"");
    private static final int HUGE = 200_000;

    private FacesForm() {}

    /** The state of the first form on a page, and the fields that name such forms. */
    static Map<String, String> of(String page) {
        return FIELD.matcher(page)
                .results()
                .collect(Collectors.toMap(
                        each -> each.group(1),
                        (MatchResult each) -> each.group(2),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    /** The same fields with those that a script adds when something happens to a part of the form. */
    static Map<String, String> withEvent(Map<String, String> fields, String form, String part, String event) {
        Map<String, String> sent = new HashMap<>(fields);
        sent.put("jakarta.faces.source", part);
        sent.put("jakarta.faces.partial.ajax", "true");
        sent.put("jakarta.faces.partial.execute", part);
        sent.put("jakarta.faces.partial.render", form);
        sent.put("jakarta.faces.behavior.event", event);
        sent.put("jakarta.faces.partial.event", event);
        sent.put(part, part);
        return sent;
    }

    /** Whatever else could be sent as the state of a page, by what it is. */
    static Map<String, String> otherStates(String own, String anothers) {
        return Map.of(
                "cut",
                own.substring(0, own.length() / 2),
                "flipped",
                new StringBuilder(own).reverse().toString(),
                "huge",
                "A".repeat(HUGE),
                "an object",
                OBJECT,
                "none",
                "stateless",
                "another's",
                anothers);
    }
}
