package org.sandaga.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** Puts a message's words and values together. */
@Dependent
class Typesetting {
    private final NotificationSettings settings;

    @Inject
    Typesetting(NotificationSettings settings) {
        this.settings = settings;
    }

    Page page(DueMessage message) {
        LetterWords words = LetterWords.in(message.language());
        LetterKind kind = message.kind();
        UnaryOperator<String> values = LetterWords.values(message.letter());
        UnaryOperator<String> filled = part -> Filler.fill(words.required(kind, part), values);
        return new Page(
                message.language(),
                message.subject(),
                filled.apply("preheader"),
                filled.apply("heading"),
                paragraphs(greeting(words, values), filled.apply("body")),
                words.part(kind, "quote").map(part -> Filler.fill(part, values)).orElse(null),
                facts(words.part(kind, "facts").orElse(""), values),
                link(message, words, values),
                button(message, words),
                message.letter().sections(),
                words.part(kind, "after").map(part -> Filler.fill(part, values)).orElse(null),
                words.common("footer"));
    }

    private static String greeting(LetterWords words, UnaryOperator<String> values) {
        return values.apply("name").isBlank() ? words.common("hello") : Filler.fill(words.common("greeting"), values);
    }

    private static List<String> paragraphs(String greeting, String body) {
        return Stream.concat(Stream.of(greeting), Arrays.stream(body.split("\n\n")))
                .toList();
    }

    /** Lines of {@code label|value}; one whose value is empty is left out. */
    private static List<Page.Fact> facts(String lines, UnaryOperator<String> values) {
        return lines.lines()
                .map(line -> line.split("\\|", 2))
                .map(fact -> new Page.Fact(fact[0], Filler.fill(fact[1], values)))
                .filter(fact -> !fact.value().isBlank())
                .toList();
    }

    private static Page.@Nullable Link link(DueMessage message, LetterWords words, UnaryOperator<String> values) {
        String follow = message.letter().follow();
        return follow == null
                ? null
                : new Page.Link(Filler.fill(words.required(message.kind(), "link"), values), follow);
    }

    private Page.@Nullable Button button(DueMessage message, LetterWords words) {
        String path = message.letter().path();
        if (path == null) {
            return null;
        }
        String secret = message.secret() == null ? "" : URLEncoder.encode(message.secret(), StandardCharsets.UTF_8);
        return new Page.Button(
                words.required(message.kind(), "button"),
                settings.site() + path.replace(Letter.SECRET, secret),
                words.common("otherwise"));
    }
}
