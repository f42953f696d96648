package org.sandaga.importing;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;

import org.jspecify.annotations.Nullable;

/**
 * How a file is written.
 *
 * @param kind {@code CSV} if not said
 * @param separator between cells, a comma if not said
 * @param quote around cells that hold separators or line ends, {@code "} if not said
 * @param header whether the first row names the columns; without it they are called 1, 2, 3 …
 * @param charset UTF-8 if not said
 * @param at in JSON, the name of the property that holds the rows; without it the file is an array, or one row after
 *     the other
 */
record Format(
        Kind kind,
        char separator,
        char quote,
        @Nullable Boolean header,
        String charset,
        @Nullable String at) {
    /** Comma-separated with a header, in UTF-8. */
    static final Format USUAL = new Format(Kind.CSV, ',', '"', true, "UTF-8", null);

    enum Kind {
        CSV,
        JSON
    }

    Format {
        kind = kind == null ? Kind.CSV : kind;
        separator = separator == 0 ? ',' : separator;
        quote = quote == 0 ? '"' : quote;
        charset = charset == null ? StandardCharsets.UTF_8.name() : charset;
        if (separator == quote || separator == '\n' || separator == '\r') {
            throw new MappingRefused("format.separator", "≠ quote");
        }
        decoding(charset);
    }

    boolean hasHeader() {
        return header == null || header;
    }

    boolean isJson() {
        return kind == Kind.JSON;
    }

    Charset decoding() {
        return decoding(charset);
    }

    private static Charset decoding(String charset) {
        try {
            return Charset.forName(charset);
        } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
            throw new MappingRefused("format.charset", charset);
        }
    }
}
