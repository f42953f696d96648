package org.sandaga.notification;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.sandaga.shared.Money;
import org.sandaga.shared.SystemTime;
import org.sandaga.testing.Payloads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class LettersTest {
    private static final List<String> NAMES = List.of(
            "name",
            "shop",
            "role",
            "reason",
            "provider",
            "account",
            "state",
            "number",
            "total",
            "when",
            "address",
            "amount",
            "deadline",
            "method",
            "by",
            "carrier",
            "tracking",
            "order");
    private static final LetterPress PRESS = new LetterPress(
            new Typesetting(new NotificationSettings(URI.create("https://shop.example"), 3)), new SystemTime());

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    @Tag("X-01")
    void showsWhateverPeopleWriteAsTextAndWhole(LetterKind kind) {
        for (String language : List.of("fr", "en")) {
            List<String> plain = tags(print(kind, language, "harmless").html());
            for (String naughty : naughty()) {
                Mail mail = print(kind, language, naughty);

                assertThat(tags(mail.html())).as(naughty).isEqualTo(plain);
                assertThat(unescaped(mail.html())).contains(naughty);
                assertThat(mail.text()).contains(naughty);
                assertThat(mail.subject()).doesNotContainPattern("\\p{Cntrl}");
            }
        }
    }

    @ParameterizedTest
    @EnumSource(LetterKind.class)
    void hasEveryPartInBothLanguages(LetterKind kind) {
        for (String part :
                List.of("subject", "preheader", "heading", "body", "quote", "facts", "link", "button", "after")) {
            var french = LetterWords.in("fr").part(kind, part);
            var english = LetterWords.in("en").part(kind, part);

            assertThat(english.isPresent()).as(part).isEqualTo(french.isPresent());
            assertThat(slots(english.orElse(""))).as(part).isEqualTo(slots(french.orElse("")));
        }
    }

    @Test
    void fillsASlotOnceOnly() {
        assertThat(Filler.fill("{a} and {b}", Map.of("a", "{b}", "b", "$1")::get))
                .isEqualTo("{b} and $1");
    }

    @Test
    void writesMoneyAsPeopleDo() {
        assertThat(Formats.money(Money.of(20_000, "XOF"), "fr")).isEqualTo("20\u00a0000\u00a0F\u00a0CFA");
        assertThat(Formats.money(Money.of(20_000, "XOF"), "en")).isEqualTo("F\u00a0CFA\u00a020,000");
        assertThat(Formats.money(Money.of(2_050, "EUR"), "fr")).isEqualTo("20,50\u00a0€");
        assertThat(Formats.money(Money.of(2_050, "EUR"), "en")).isEqualTo("€20.50");
        assertThat(Formats.money(Money.of(1_000, "KWD"), "en")).isEqualTo("KWD\u00a01.000");
    }

    @Test
    void refusesAHeaderOfTwoLines() {
        assertThatThrownBy(() -> new Mail(
                        MessageId.next(), "a@example.org", "fr", "Hi\r\nBcc: x@y", "", "", new SystemTime().now()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() ->
                        new Mail(MessageId.next(), "a@example.org\nx", "fr", "Hi", "", "", new SystemTime().now()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    static Mail print(LetterKind kind, String language, String value) {
        Letter letter = Letter.to(value);
        for (String name : NAMES) {
            letter = letter.with(name, value);
        }
        letter = letter.with(List.of(new Letter.Section(
                value, List.of(new Letter.Line(value, value, value)), List.of(new Letter.Line(value, value, value)))));
        if (LetterWords.in(language).part(kind, "link").isPresent()) {
            letter = letter.followedAt("https://carrier.example/?number=1&lang=fr");
        }
        if (LetterWords.in(language).part(kind, "button").isPresent()) {
            letter = letter.leadingTo("/x?token={secret}");
        }
        String subject = LetterWords.in(language).subject(kind, letter);
        return PRESS.print(
                new DueMessage(MessageId.next(), kind, "a@example.org", language, subject, letter, "a&b\"c", null, 1));
    }

    private static List<String> naughty() {
        return Stream.concat(
                        Stream.of("<script>alert(1)</script>", "\" onload=\"x", "a\r\nBcc: b@c", "{name}"),
                        Payloads.known().stream().filter(each -> !each.isBlank()))
                .toList();
    }

    private static List<String> tags(String html) {
        return Pattern.compile("<[^>]*>")
                .matcher(html)
                .results()
                .map(r -> r.group())
                .toList();
    }

    private static List<String> slots(String words) {
        return Pattern.compile("\\{[a-z]+}")
                .matcher(words)
                .results()
                .map(r -> r.group())
                .distinct()
                .sorted()
                .toList();
    }

    private static String unescaped(String html) {
        return html.replace("&lt;", "<")
                .replace("&gt;", ">")
                .replace("&quot;", "\"")
                .replace("&#39;", "'")
                .replace("&amp;", "&");
    }
}
