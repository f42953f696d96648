package org.sandaga.api.catalog;

import java.util.List;
import java.util.Map;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Shapes;
import org.sandaga.catalog.AttributeDefinition;
import org.sandaga.catalog.AttributeKind;
import org.sandaga.shared.Texts;

/** What products of a category say of themselves. */
public record AttributeList(@NotNull @Size(max = 100) List<@NotNull @Valid Attribute> items) {

    /** One thing that they say. */
    public record Attribute(
            @NotNull @Pattern(regexp = "[a-z][a-z0-9_]{0,62}") @Schema(examples = "matiere")
            String code,

            @NotNull @Size(min = 1, max = 20) @Schema(description = "By language", examples = "{\"fr\": \"Matière\"}")
            Map<@Pattern(regexp = Shapes.ANY_LANGUAGE) String, @NotNull @Size(min = 1, max = 120) String> name,

            @NotNull AttributeKind kind,

            @Nullable
            @Size(min = 1, max = 20)
            @Schema(
                    description = "Symbol of a number's unit, the same in every language; a new one of more than 10"
                            + " signs, or with a word of five letters or more, is refused",
                    examples = "cm")
            String unit,

            @NotNull @Size(max = 200) @Schema(description = "Of a choice; otherwise empty")
            List<@NotNull @Valid AttributeChoice> choices,

            @NotNull @Schema(description = "Whether a product must have it")
            Boolean required,

            @NotNull @Schema(description = "Whether shoppers may narrow a search by it")
            Boolean filterable) {}

    /** One value that may be chosen. */
    public record AttributeChoice(
            @NotNull @Size(min = 1, max = 63) @Schema(examples = "osier")
            String code,

            @NotNull @Size(min = 1, max = 20) @Schema(description = "By language", examples = "{\"fr\": \"Osier\"}")
            Map<@Pattern(regexp = Shapes.ANY_LANGUAGE) String, @NotNull @Size(min = 1, max = 120) String> name) {}

    /** As they are read, for everybody. */
    public static AttributeList of(List<AttributeDefinition> definitions) {
        return new AttributeList(definitions.stream().map(AttributeList::of).toList());
    }

    private static Attribute of(AttributeDefinition of) {
        return new Attribute(
                of.code(),
                of.name().byLanguage(),
                of.kind(),
                of.unit(),
                of.choices().stream()
                        .map(each ->
                                new AttributeChoice(each.code(), each.name().byLanguage()))
                        .toList(),
                of.required(),
                of.filterable());
    }

    List<AttributeDefinition> plain() {
        return items.stream()
                .map(each -> new AttributeDefinition(
                        each.code(),
                        new Texts(each.name()),
                        each.kind(),
                        each.unit(),
                        each.choices().stream()
                                .map(choice -> new AttributeDefinition.Choice(choice.code(), new Texts(choice.name())))
                                .toList(),
                        each.required(),
                        each.filterable()))
                .toList();
    }
}
