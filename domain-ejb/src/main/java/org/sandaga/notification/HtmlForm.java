package org.sandaga.notification;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Writes a page as HTML for mail programs: tables, styles at each element, light and dark. */
final class HtmlForm {
    private HtmlForm() {}

    static String of(Page page) {
        return Markup.piece(
                "layout",
                Map.of(
                        "language", Markup.escaped(page.language()),
                        "subject", Markup.escaped(page.subject()),
                        "preheader", Markup.escaped(page.preheader()),
                        "heading", Markup.escaped(page.heading()),
                        "story", story(page),
                        "footer", Markup.escaped(page.footer())));
    }

    private static String story(Page page) {
        StringBuilder story = new StringBuilder(each(page.paragraphs(), HtmlForm::paragraph));
        if (page.quote() != null) {
            story.append(Markup.piece("quote", Map.of("text", Markup.escaped(page.quote()))));
        }
        if (!page.facts().isEmpty()) {
            story.append(Markup.piece("facts", Map.of("facts", each(page.facts(), HtmlForm::fact))));
        }
        if (page.link() != null) {
            story.append(Markup.piece(
                    "link",
                    Map.of(
                            "label", Markup.escaped(page.link().label()),
                            "url", Markup.escaped(page.link().url()))));
        }
        if (page.button() != null) {
            story.append(button(page.button()));
        }
        story.append(each(page.sections(), HtmlForm::section));
        if (page.after() != null) {
            story.append(paragraph(page.after()));
        }
        return story.toString();
    }

    private static String paragraph(String text) {
        return Markup.piece("paragraph", Map.of("text", Markup.escaped(text)));
    }

    private static String fact(Page.Fact fact) {
        return Markup.piece(
                "fact", Map.of("label", Markup.escaped(fact.label()), "value", Markup.escaped(fact.value())));
    }

    private static String button(Page.Button button) {
        return Markup.piece(
                "button",
                Map.of(
                        "label", Markup.escaped(button.label()),
                        "url", Markup.escaped(button.url()),
                        "otherwise", Markup.escaped(button.otherwise())));
    }

    private static String section(Letter.Section section) {
        return Markup.piece(
                "section",
                Map.of(
                        "title", Markup.escaped(section.title()),
                        "lines", each(section.lines(), line -> row("line", line)),
                        "sums", each(section.sums(), line -> row("sum", line))));
    }

    private static String row(String piece, Letter.Line line) {
        return Markup.piece(
                piece,
                Map.of(
                        "what", Markup.escaped(line.what()),
                        "detail", Markup.escaped(line.detail()),
                        "amount", Markup.escaped(line.amount())));
    }

    private static <T> String each(List<T> many, Function<T, String> html) {
        return many.stream().map(html).collect(Collectors.joining());
    }
}
