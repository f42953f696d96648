package org.sandaga.notification;

import java.util.List;

/** Writes a page as plain text. */
final class TextForm {
    private final StringBuilder text = new StringBuilder();

    private TextForm() {}

    static String of(Page page) {
        TextForm form = new TextForm();
        form.paragraph(page.heading());
        page.paragraphs().forEach(form::paragraph);
        if (page.quote() != null) {
            form.paragraph("« " + page.quote() + " »");
        }
        form.lines(page.facts().stream()
                .map(fact -> fact.label() + ": " + fact.value())
                .toList());
        if (page.link() != null) {
            form.paragraph(page.link().label() + ":\n" + page.link().url());
        }
        if (page.button() != null) {
            form.paragraph(page.button().label() + ":\n" + page.button().url());
        }
        page.sections().forEach(form::section);
        if (page.after() != null) {
            form.paragraph(page.after());
        }
        return form.text.append("-- \n").append(page.footer()).append('\n').toString();
    }

    private void section(Letter.Section section) {
        paragraph(section.title());
        lines(section.lines().stream().map(TextForm::line).toList());
        lines(section.sums().stream().map(TextForm::line).toList());
    }

    private static String line(Letter.Line line) {
        String detail = line.detail().isEmpty() ? "" : " (" + line.detail() + ")";
        return "  " + line.what() + detail + ": " + line.amount();
    }

    private void lines(List<String> lines) {
        if (!lines.isEmpty()) {
            paragraph(String.join("\n", lines));
        }
    }

    private void paragraph(String words) {
        text.append(words).append("\n\n");
    }
}
