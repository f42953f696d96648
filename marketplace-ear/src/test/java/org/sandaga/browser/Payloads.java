package org.sandaga.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.ObjectMapper;

/** Texts that have broken pages before: our own, and a sample of the big list of naughty strings where it is at hand. */
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

    private static final int EACH = 17;
    private static final int LONGEST = 50;
    private static final Predicate<String> ONE_LINE =
            Pattern.compile("[\\p{Cntrl}\\p{Cf}\\p{Co}\\p{Cn}]").asPredicate().negate();

    private Payloads() {}

    /** Our own. */
    static List<String> own() {
        return OWN;
    }

    /** Some of those that a text of one line may hold, as it is kept. */
    static List<String> texts() {
        List<String> naughty = naughty();
        return withOurs(
                IntStream.range(0, naughty.size()).filter(at -> at % EACH == 0).mapToObj(naughty::get));
    }

    /** All of them. */
    static List<String> all() {
        return withOurs(naughty().stream());
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
                    .filter(each -> !each.isEmpty() && each.length() <= LONGEST && ONE_LINE.test(each))
                    .toList();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
