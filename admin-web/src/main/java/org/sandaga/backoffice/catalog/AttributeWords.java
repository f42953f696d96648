package org.sandaga.backoffice.catalog;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.backoffice.page.Sheets;
import org.sandaga.catalog.AttributeDefinition;
import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Features;
import org.sandaga.portal.Written;

/** Writes what products say of themselves as people read it: {@code 400 g} for {@code poids 400}. */
@RequestScoped
public class AttributeWords {
    private final Categories categories;
    private final Written written;
    private final Sheets words;
    private final Map<String, AttributeDefinition> known = new HashMap<>();

    @Inject
    AttributeWords(Categories categories, Written written, Sheets words) {
        this.categories = categories;
        this.written = written;
        this.words = words;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected AttributeWords() {
        this(null, null, null);
    }

    void learn(CategoryId category) {
        categories.attributes(category).forEach(each -> known.putIfAbsent(each.code(), each));
    }

    /** An attribute's name; the code of one that is not asked for any more. */
    String name(String code) {
        AttributeDefinition definition = known.get(code);
        return definition == null ? code : written.text(definition.name());
    }

    /** A value with its unit, a choice by its name, yes or no. */
    String value(String code, String value) {
        AttributeDefinition definition = known.get(code);
        if (definition == null || value.isEmpty()) {
            return value;
        }
        return switch (definition.kind()) {
            case TEXT -> value;
            case NUMBER -> definition.unit() == null ? value : value + "\u00a0" + definition.unit();
            case CHOICE -> choice(definition.choices(), value);
            case FLAG -> words.word(value.equals("true") ? "yes" : "no");
        };
    }

    private String choice(List<AttributeDefinition.Choice> choices, String code) {
        return choices.stream()
                .filter(each -> each.code().equals(code))
                .map(each -> written.text(each.name()))
                .findFirst()
                .orElse(code);
    }

    /** What tells a variant apart; a word for the only one of a product, which nothing does. */
    String variant(Features axes) {
        return axes.values().isEmpty()
                ? words.word("product.variant.single")
                : axes.values().entrySet().stream()
                        .map(each -> said(name(each.getKey()), value(each.getKey(), each.getValue())))
                        .collect(Collectors.joining(" · "));
    }

    /** What is said of something, with the colon of the reader's language. */
    String said(String of, String what) {
        return words.word("said", of, what);
    }
}
