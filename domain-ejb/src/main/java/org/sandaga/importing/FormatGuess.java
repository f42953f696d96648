package org.sandaga.importing;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * How a file seems to be written, told from its first bytes.
 *
 * @param at in JSON, the property that seems to hold the rows, or null
 */
record FormatGuess(
        Format.Kind kind,
        char separator,
        Charset charset,
        @Nullable String at) {
    private static final String SEPARATORS = ",;\t|";
    private static final Charset WESTERN = Charset.forName("windows-1252");
    private static final Pattern ROWS_IN_PROPERTY = Pattern.compile("\"([^\"\\\\]{1,60})\"\\s*:\\s*\\[\\s*\\{");
    private static final int LOOKED_AT = 2_000;

    static FormatGuess of(byte[] beginning) {
        Charset charset = isUtf8(beginning) ? StandardCharsets.UTF_8 : WESTERN;
        String text = new String(beginning, charset).replaceFirst("^\ufeff", "").stripLeading();
        if (text.startsWith("[") || text.startsWith("{")) {
            return new FormatGuess(Format.Kind.JSON, ',', charset, text.startsWith("{") ? rows(text) : null);
        }
        return new FormatGuess(Format.Kind.CSV, separator(text), charset, null);
    }

    private static boolean isUtf8(byte[] beginning) {
        CharsetDecoder strict = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        CharBuffer room = CharBuffer.allocate(beginning.length + 1);
        // not at its end: the last character may have been cut in two
        return !strict.decode(ByteBuffer.wrap(beginning), room, false).isError();
    }

    private static @Nullable String rows(String text) {
        Matcher found = ROWS_IN_PROPERTY.matcher(text.substring(0, Math.min(LOOKED_AT, text.length())));
        return found.find() ? found.group(1) : null;
    }

    /** The one that stands most often in the first line. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : SEPARATORS.toCharArray()) {
            if (count(header, each) > count(header, best)) {
                best = each;
            }
        }
        return best;
    }

    private static long count(String text, char wanted) {
        return text.chars().filter(c -> c == wanted).count();
    }

    Format format() {
        return new Format(kind, separator, '"', true, charset.name(), at);
    }

    /** As a mapping says it. */
    Map<String, Object> told() {
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("kind", kind.name());
        if (kind == Format.Kind.CSV) {
            told.put("separator", Character.toString(separator));
        }
        told.put("charset", charset.name());
        if (at != null) {
            told.put("at", at);
        }
        return told;
    }
}
