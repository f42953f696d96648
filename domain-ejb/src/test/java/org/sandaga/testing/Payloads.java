package org.sandaga.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.sandaga.shared.Json;

/**
 * Texts that have broken systems before: our own, and the big list of naughty strings where it lies beside the project.
 */
public final class Payloads {
    private static final List<String> OWN = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "</title></script><svg onload=alert(1)>",
            "#{7*7} ${7*7} {0} {1,number} '{",
            "=cmd|' /C calc'!A0",
            "'; drop table offer.offer; --",
            "%_\\",
            "&lt;b&gt; &amp;amp; &#39;",
            "İstanbul ﬁ naïve 🧺 שלום مرحبا",
            "cafe\u0301",
            "  blanks around \t",
            "",
            "\u00a0",
            "two\nlines",
            "two\r\nBcc: x@example.org",
            "tab\there",
            "bell\u0007",
            "a\u0000b",
            "\ud83d",
            "\udc00x",
            "\u202eto the left\u202c",
            "nothing\u200bbetween",
            "\ufeffmark",
            "\uffff",
            "é".repeat(50),
            "x".repeat(60),
            "🧺".repeat(100),
            "x".repeat(101),
            "🧺".repeat(250),
            "x".repeat(251),
            "x".repeat(1_001),
            "x".repeat(4_001));

    private Payloads() {}

    /** All of them; no two are the same but for blanks around them. */
    public static List<String> all() {
        Map<String, String> all = new LinkedHashMap<>();
        Stream.concat(OWN.stream(), known().stream())
                .forEach(each -> all.putIfAbsent(Normalizer.normalize(each.strip(), Normalizer.Form.NFC), each));
        return List.copyOf(all.values());
    }

    /** The big list; nothing where it is not at hand. */
    public static List<String> known() {
        return Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(up -> up.resolve("shared/data/payloads/blns.json"))
                .filter(Files::exists)
                .findFirst()
                .map(Payloads::read)
                .orElse(List.of());
    }

    private static List<String> read(Path file) {
        try {
            return Arrays.asList(Json.read(Files.readString(file), String[].class));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
