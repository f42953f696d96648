package org.sandaga.portal;

import java.util.Map;
import java.util.TreeMap;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.shared.Texts;

/** Reads and fills the fields of a text that is written in two languages, such as {@code description.fr}. */
@RequestScoped
public class TextFields {
    private final Work work;
    private final Typed typed;

    @Inject
    TextFields(Work work, Typed typed) {
        this.work = work;
        this.typed = typed;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected TextFields() {
        this(null, null);
    }

    /** What the fields hold before anybody types. */
    public void offer(String field, Texts texts) {
        Language.CODES.forEach(
                each -> typed.offer(field + "." + each, texts.byLanguage().get(each)));
    }

    /** What was typed. */
    public Texts read(String field) {
        Map<String, String> texts = new TreeMap<>();
        // a language that is left out falls back to the other; an empty text would not
        Language.CODES.stream()
                .filter(each -> !work.text(field + "." + each).isBlank())
                .forEach(each -> texts.put(each, work.text(field + "." + each)));
        return new Texts(texts);
    }
}
