package org.sandaga.catalog;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Texts;

/**
 * What products of a category, and of those below it, say of themselves.
 *
 * @param code its stable name: a lower-case letter, then letters, digits and underscores
 * @param name how people read it
 * @param unit of a number: a symbol, for example {@code W}, and so the same in every language; or null
 * @param choices of a choice, in their order; otherwise empty
 * @param required whether a product must have it
 * @param filterable whether shoppers may narrow a search by it
 */
public record AttributeDefinition(
        String code,
        Texts name,
        AttributeKind kind,
        @Nullable String unit,
        List<Choice> choices,
        boolean required,
        boolean filterable) {

    public AttributeDefinition {
        choices = List.copyOf(choices);
    }

    /** One value that may be chosen. */
    public record Choice(String code, Texts name) {}

    /** Whether a value is one that the attribute may have. */
    public boolean accepts(String value) {
        return switch (kind) {
            case TEXT -> true;
            case NUMBER -> value.matches("-?\\d{1,15}(\\.\\d{1,6})?");
            case CHOICE -> choices.stream().anyMatch(choice -> choice.code().equals(value));
            case FLAG -> value.equals("true") || value.equals("false");
        };
    }
}
