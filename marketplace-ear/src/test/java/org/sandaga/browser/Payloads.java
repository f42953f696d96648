package org.sandaga.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.api.Assumptions;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Texts that have broken pages before: our own, and the big list of naughty strings where it is at hand. */
final class Payloads {
    private static final List<String> OWN = List.of(
            "<script>alert(1)</script>",
            "\"><img src=x onerror=alert(1)>",
            "' autofocus onfocus='alert(1)",
            "</title></script><svg onload=alert(1)>",
            "#{7*7} ${7*7} #{request.contextPath}",
            "{0} {1,number} '{",
            "javascript:alert(1)//",
            "&lt;b&gt; &amp;amp; &#39;",
            "=cmd|' /C calc'!A0",
            "İstanbul ﬁ naïve 🧺 שלום مرحبا");

    /** Counts in a document what could run and is none of ours: handlers, and scripts that hold one of these texts. */
    static final String RUNS = """
            const runs = page => [...page.querySelectorAll('*')].filter(each =>
                each.getAttributeNames().some(name => name.startsWith('on'))).length
              + [...page.scripts].filter(each => /alert\\(/.test(each.textContent)
                && each.type !== 'application/ld+json').length;
            """;

    private static final int EACH = 17;
    private static final int APART = 37;
    private static final int SHORT = 50;
    private static final Predicate<String> PLAIN =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]").asPredicate().negate();

    private static final List<String> NAUGHTY = naughty();

    private Payloads() {}

    /** Tells in the report that only our own are tried where the big list is not at hand. */
    static void assumeTheBigList() {
        Assumptions.assumeFalse(NAUGHTY.isEmpty(), "SKIPPED: no folder shared/data beside the project");
    }

    /** Our own. */
    static List<String> own() {
        return OWN;
    }

    /** Some of those that are short and plain enough for any text of one line, as it is kept. */
    static List<String> texts() {
        List<String> plain = NAUGHTY.stream()
                .filter(each -> each.length() <= SHORT && PLAIN.test(each))
                .toList();
        return withOurs(
                IntStream.range(0, plain.size()).filter(at -> at % EACH == 0).mapToObj(plain::get));
    }

    /** All of them. */
    static List<String> all() {
        return withOurs(NAUGHTY.stream());
    }

    /** All that stand on a line of so many characters, joined to such lines, each of which begins with a script. */
    static List<String> lines(int most) {
        String script = OWN.getFirst();
        List<String> fitting = all().stream()
                .filter(each -> isOnOneLine(each) && script.length() + 1 + each.length() <= most)
                .toList();
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(script);
        for (String each : fitting) {
            if (line.length() + 1 + each.length() > most) {
                lines.add(line.toString());
                line.setLength(script.length());
            }
            line.append(' ').append(each);
        }
        lines.add(line.toString());
        return lines;
    }

    /** One of our own and as many others as a line of so many characters holds; for each number it is others. */
    static String line(int most, int number) {
        List<String> all = new ArrayList<>(all());
        Collections.rotate(all, -APART * number);
        all.addFirst(OWN.get(number % OWN.size()));
        StringBuilder line = new StringBuilder();
        for (String each : all) {
            String more = line.isEmpty() ? each : " " + each;
            if (isOnOneLine(each) && line.length() + more.length() <= most) {
                line.append(more);
            }
        }
        return line.toString();
    }

    private static boolean isOnOneLine(String text) {
        return text.chars().noneMatch(Character::isISOControl);
    }

    private static List<String> withOurs(Stream<String> naughty) {
        return Stream.concat(OWN.stream(), naughty).distinct().toList();
    }

    private static List<String> naughty() {
        return Stream.iterate(Path.of("").toAbsolutePath(), up -> up != null, Path::getParent)
                .map(up -> up.resolve("shared/data/payloads/blns.json"))
                .filter(Files::exists)
                .findFirst()
                .map(Payloads::read)
                .orElse(List.of());
    }

    private static List<String> read(Path file) {
        try {
            return Arrays.stream(new ObjectMapper().readValue(file.toFile(), String[].class))
                    .map(each -> Normalizer.normalize(each, Normalizer.Form.NFC).strip())
                    .filter(each -> !each.isEmpty())
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
