package org.sandaga.notification;

import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;

/** The words of letters in one language, out of the bundle {@code letters}. */
final class LetterWords {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle bundle;

    private LetterWords(ResourceBundle bundle) {
        this.bundle = bundle;
    }

    static LetterWords in(String language) {
        return new LetterWords(ResourceBundle.getBundle(
                LetterWords.class.getPackageName() + ".letters",
                Locale.of(language),
                LetterWords.class.getClassLoader(),
                NO_FALLBACK));
    }

    /** Words of the house itself. */
    String common(String key) {
        return bundle.getString("common." + key);
    }

    /** What a choice is called. */
    String choice(Enum<?> choice) {
        return bundle.getString(choice.getDeclaringClass().getSimpleName() + "." + choice.name());
    }

    /** A part of a letter's words, where the kind has it; slots not yet filled. */
    Optional<String> part(LetterKind kind, String part) {
        String key = kind.key() + "." + part;
        return bundle.containsKey(key) ? Optional.of(bundle.getString(key)) : Optional.empty();
    }

    /** A part that every kind has. */
    String required(LetterKind kind, String part) {
        return bundle.getString(kind.key() + "." + part);
    }

    /** The subject on one line, whatever line breaks a name brings along. */
    String subject(LetterKind kind, Letter letter) {
        return oneLine(Filler.fill(required(kind, "subject"), values(letter)));
    }

    /** The values of a letter. */
    static UnaryOperator<String> values(Letter letter) {
        return name -> {
            String value = letter.values().get(name);
            if (value == null) {
                throw new IllegalArgumentException("a letter has no value " + name);
            }
            return value;
        };
    }

    static String oneLine(String text) {
        return text.replaceAll("[\\x00-\\x20\\x7f-\\x9f\\u2028\\u2029]+", " ").strip();
    }
}
