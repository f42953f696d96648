package org.sandaga.shared;

import java.util.Map;
import java.util.TreeMap;

/**
 * One text in several languages (ISO 639-1 codes), as products and categories have.
 *
 * @param byLanguage language to text; at least one
 */
public record Texts(Map<String, String> byLanguage) {

    public Texts {
        byLanguage = Map.copyOf(new TreeMap<>(byLanguage));
    }

    /** A text in one language. */
    public static Texts of(String language, String text) {
        return new Texts(Map.of(language, text));
    }

    /** A text in French and English. */
    public static Texts frEn(String french, String english) {
        return new Texts(Map.of("fr", french, "en", english));
    }

    /** The text in a language, else in French, English, or whichever there is; empty when there is none. */
    public String in(String language) {
        for (String each : new String[] {language, "fr", "en"}) {
            String text = byLanguage.get(each);
            if (text != null) {
                return text;
            }
        }
        return byLanguage.values().stream().findFirst().orElse("");
    }

    /** These texts with another language's text added or replaced. */
    public Texts with(String language, String text) {
        Map<String, String> more = new TreeMap<>(byLanguage);
        more.put(language, text);
        return new Texts(more);
    }
}
