package org.sandaga.shared;

import java.net.IDN;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** Checks what people and machines send before it becomes part of anything. */
public final class Input {

    private static final int LONGEST_EMAIL = 254;
    private static final Pattern EMAIL =
            Pattern.compile("[\\p{L}\\p{N}.!#$%&'*+/=?^_`{|}~-]{1,64}@[a-z0-9-]{1,63}(\\.[a-z0-9-]{1,63})+");
    private static final Pattern REACHED = Pattern.compile("\\p{ASCII}+@.*");

    private Input() {}

    /**
     * A text without surrounding blanks, in Unicode's composed form (NFC).
     *
     * @param most the most characters it may have
     * @throws InvalidInput when it is missing, blank, too long or holds characters that no text has (NUL, half a
     *     surrogate pair)
     */
    public static String text(String field, @Nullable String value, int most) {
        String text = maybeText(field, value, most);
        if (text == null) {
            throw new InvalidInput(field, "–");
        }
        return text;
    }

    /** The same for a text that may be missing; a blank one is taken as missing. */
    public static @Nullable String maybeText(String field, @Nullable String value, int most) {
        if (value == null || value.isBlank()) {
            return null;
        }
        String text = Normalizer.normalize(value.strip(), Normalizer.Form.NFC);
        if (text.codePointCount(0, text.length()) > most) {
            throw new InvalidInput(field, "≤ " + most);
        }
        if (text.codePoints().anyMatch(Input::isNoCharacter)) {
            throw new InvalidInput(field, "U+0000");
        }
        return text;
    }

    /** A {@link #text} on one line, as names and everything that may stand in a mail's header are. */
    public static String line(String field, @Nullable String value, int most) {
        return oneLine(field, text(field, value, most));
    }

    /** The same for a line that may be missing; a blank one is taken as missing. */
    public static @Nullable String maybeLine(String field, @Nullable String value, int most) {
        String text = maybeText(field, value, most);
        return text == null ? null : oneLine(field, text);
    }

    /** A {@link #line} that is an e-mail address to which mail gets through; its domain comes back in ASCII. */
    public static String email(String field, @Nullable String value) {
        String address = address(line(field, value, LONGEST_EMAIL))
                .orElseThrow(() -> new InvalidInput(field, "name@example.org"));
        return reached(field, address);
    }

    /** An e-mail address in NFC with its domain in ASCII and lower case; empty when it is none. */
    public static Optional<String> address(String text) {
        String written = Normalizer.normalize(text, Normalizer.Form.NFC).strip();
        int at = written.lastIndexOf('@');
        return at < 1
                ? Optional.empty()
                : ascii(written.substring(at + 1))
                        .map(domain -> written.substring(0, at) + "@" + domain)
                        .filter(whole -> whole.length() <= LONGEST_EMAIL)
                        .filter(whole -> EMAIL.matcher(whole).matches());
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain).toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException noDomain) {
            return Optional.empty();
        }
    }

    /** An e-mail address, when mail gets through to it. */
    public static String reached(String field, String address) {
        if (!REACHED.matcher(address).matches()) {
            throw new MailOutOfReach(field, address);
        }
        return address;
    }

    private static String oneLine(String field, String text) {
        if (text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, "U+0000…U+001F");
        }
        return text;
    }

    /** Texts of which each is a {@link #text}; at least one. */
    public static Texts texts(String field, Texts texts, int most) {
        if (texts.byLanguage().isEmpty()) {
            throw new InvalidInput(field, "–");
        }
        Texts clean = new Texts(java.util.Map.of());
        for (var each : texts.byLanguage().entrySet()) {
            clean = clean.with(
                    language(field, each.getKey()), text(field + "." + each.getKey(), each.getValue(), most));
        }
        return clean;
    }

    /** A whole number within a range. */
    public static int within(String field, int value, int least, int most) {
        if (value < least || value > most) {
            throw new InvalidInput(field, least + "…" + most);
        }
        return value;
    }

    private static String language(String field, String code) {
        if (!code.matches("[a-z]{2}")) {
            throw new InvalidInput(field, "ISO 639-1");
        }
        return code;
    }

    private static boolean isNoCharacter(int codePoint) {
        return codePoint == 0 || codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
    }
}
