package org.sandaga.sandbox;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Parameters of a query or a form, nested as Stripe writes them: {@code line_items[0][price_data][currency]=xof}. A leaf
 * is text, a branch is again parameters; {@code expand[]=a&expand[]=b} counts its items itself.
 */
public final class Params {
    private static final Pattern SEGMENT = Pattern.compile("\\[([^\\]]*)\\]");
    private static final int DEEPEST = 12;

    private final Map<String, Object> values = new LinkedHashMap<>();

    /** Reads {@code a=1&b[c]=2}; of a repeated plain name the last one counts. */
    public static Params parse(String encoded) {
        Params params = new Params();
        for (String pair : encoded.split("&")) {
            if (!pair.isEmpty()) {
                int equals = pair.indexOf('=');
                String name = decode(equals < 0 ? pair : pair.substring(0, equals));
                params.put(segments(name), 0, equals < 0 ? "" : decode(pair.substring(equals + 1)));
            }
        }
        return params;
    }

    private static String decode(String text) {
        return URLDecoder.decode(text, StandardCharsets.UTF_8);
    }

    private static List<String> segments(String name) {
        List<String> segments = new ArrayList<>();
        int bracket = name.indexOf('[');
        segments.add(bracket < 0 ? name : name.substring(0, bracket));
        Matcher matcher = SEGMENT.matcher(name);
        while (matcher.find() && segments.size() < DEEPEST) {
            segments.add(matcher.group(1));
        }
        return segments;
    }

    private void put(List<String> segments, int depth, String value) {
        String name = segments.get(depth);
        String key = name.isEmpty() && depth > 0 ? String.valueOf(values.size()) : name;
        if (depth == segments.size() - 1) {
            values.put(key, value);
            return;
        }
        if (!(values.get(key) instanceof Params)) {
            values.put(key, new Params());
        }
        ((Params) values.get(key)).put(segments, depth + 1, value);
    }

    /** The text under a name. */
    public Optional<String> text(String name) {
        return values.get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    /** The text under a name, empty when there is none. */
    public String textOrEmpty(String name) {
        return text(name).orElse("");
    }

    /** What is nested under a name, empty when there is nothing. */
    public Params in(String name) {
        return values.get(name) instanceof Params inner ? inner : new Params();
    }

    /** The nested items under a name, in order. */
    public List<Params> items(String name) {
        return in(name).values.values().stream()
                .filter(Params.class::isInstance)
                .map(Params.class::cast)
                .toList();
    }

    /** The texts of a list under a name, in order. */
    public List<String> texts(String name) {
        return in(name).values.values().stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
    }

    /** The texts by name, without what is nested. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            if (value instanceof String text) {
                texts.put(name, text);
            }
        });
        return texts;
    }

    /** The names on this level. */
    public Set<String> names() {
        return values.keySet();
    }

    /** Whether anything stands under a name. */
    public boolean has(String name) {
        return values.containsKey(name);
    }

    /** The same parameters always in the same words, whatever order they came in. */
    public String canonical() {
        StringBuilder text = new StringBuilder("{");
        values.keySet().stream()
                .sorted()
                .forEach(name -> text.append(quoted(name)).append(':').append(canonical(values.get(name))));
        return text.append('}').toString();
    }

    private static String canonical(Object value) {
        return value instanceof Params inner ? inner.canonical() : quoted((String) value);
    }

    private static String quoted(String text) {
        return text.length() + "\"" + text + "\"";
    }
}
