package org.sandaga.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Fills a page of the resources: <code>{{name}}</code> becomes escaped text, <code>{{{name}}}</code> markup as it is,
 * and <code>{{t:key}}</code> a word of the bundle.
 */
public final class Template {
    private static final Pattern PLACE = Pattern.compile("\\{\\{(\\{)?([\\w:.-]+)}}(})?");

    private static final Template PAGE = load("page.html");

    private final String text;

    private Template(String text) {
        this.text = text;
    }

    /** Reads a template that lies beside the sandbox's classes, such as {@code stripe/pay.html}. */
    public static Template load(String name) {
        return new Template(new String(resource(name), StandardCharsets.UTF_8));
    }

    /** Reads a resource that lies beside the sandbox's classes. */
    public static byte[] resource(String name) {
        try (InputStream in = Template.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fills the places; one without a value is a mistake and fails. */
    public String fill(Words words, Map<String, String> values) {
        return PLACE.matcher(text).replaceAll(match -> Matcher.quoteReplacement(value(match, words, values)));
    }

    private static String value(MatchResult match, Words words, Map<String, String> values) {
        String name = match.group(2);
        if (name.startsWith("t:")) {
            return escape(words.get(name.substring(2)));
        }
        String value = values.get(name);
        if (value == null) {
            throw new IllegalStateException("nothing to put at " + name);
        }
        return match.group(1) == null ? escape(value) : value;
    }

    /** Makes text harmless in markup and in quoted attributes. */
    public static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }

    /** Puts a page's inside into the frame that all pages of the sandbox share. */
    public static Reply page(int status, Words words, String title, String inside) {
        String other = words.language().equals("fr") ? "en" : "fr";
        return Reply.page(
                status,
                PAGE.fill(words, Map.of("lang", words.language(), "other", other, "title", title, "inside", inside)));
    }
}
