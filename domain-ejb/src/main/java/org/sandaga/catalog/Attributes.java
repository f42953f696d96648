package org.sandaga.catalog;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Ids;
import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Json;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Keeps what the products of each category say of themselves. */
@Dependent
class Attributes {
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SYMBOL = 10;
    private static final int MOST_CHOICES = 500;

    /** Symbols have four letters in a row at most, as kcal; a word would be another one in another language. */
    private static final Pattern WORD = Pattern.compile("\\p{L}{5}|[\\s\\p{Z}]");

    private final Sql sql;

    @Inject
    Attributes(Sql sql) {
        this.sql = sql;
    }

    /** Those of the category and of all above it, from the top down. */
    List<AttributeDefinition> of(CategoryId category) {
        return sql.list("""
                select a.code, a.name, a.kind, a.unit, a.choices, a.required, a.filterable
                from catalog.category c join catalog.attribute a on a.category_id = any(c.path)
                where c.id = ? order by array_position(c.path, a.category_id), a.position""", Attributes::definition, category);
    }

    void replace(CategoryId category, List<AttributeDefinition> definitions) {
        Set<String> kept = units(category);
        List<AttributeDefinition> clean =
                definitions.stream().map(each -> checked(each, kept)).toList();
        sql.update("delete from catalog.attribute where category_id = ?", category);
        for (int position = 0; position < clean.size(); position++) {
            add(category, clean.get(position), position);
        }
    }

    /** What is here from before a unit had to be a symbol stays, so that the others can be changed. */
    private Set<String> units(CategoryId category) {
        return Set.copyOf(sql.list(
                "select distinct unit from catalog.attribute where category_id = ? and unit is not null",
                row -> row.text("unit"),
                category));
    }

    private void add(CategoryId category, AttributeDefinition definition, int position) {
        sql.update(
                """
                insert into catalog.attribute
                  (id, category_id, code, name, kind, unit, choices, required, filterable, position)
                values (?, ?, ?, ?::jsonb, ?, ?, ?::jsonb, ?, ?, ?)""",
                Ids.next(),
                category,
                definition.code(),
                Json.write(definition.name().byLanguage()),
                definition.kind(),
                definition.unit(),
                Json.write(definition.choices()),
                definition.required(),
                definition.filterable(),
                position);
    }

    private static AttributeDefinition checked(AttributeDefinition definition, Set<String> keptUnits) {
        if (!definition.code().matches("[a-z][a-z0-9_]{0,62}")) {
            throw new InvalidInput("code", definition.code());
        }
        boolean choice = definition.kind() == AttributeKind.CHOICE;
        Input.within("choices", definition.choices().size(), choice ? 1 : 0, choice ? MOST_CHOICES : 0);
        return new AttributeDefinition(
                definition.code(),
                Input.texts("name", definition.name(), LONGEST_NAME),
                definition.kind(),
                unit(definition.unit(), keptUnits),
                definition.choices().stream().map(Attributes::checked).toList(),
                definition.required(),
                definition.filterable());
    }

    private static @Nullable String unit(@Nullable String unit, Set<String> kept) {
        return unit != null && kept.contains(unit) ? unit : symbol(unit);
    }

    private static @Nullable String symbol(@Nullable String unit) {
        String symbol = Input.maybeLine("unit", unit, LONGEST_SYMBOL);
        if (symbol != null && WORD.matcher(symbol).find()) {
            throw new InvalidInput("unit", "kg, cm², W");
        }
        return symbol;
    }

    private static AttributeDefinition.Choice checked(AttributeDefinition.Choice choice) {
        return new AttributeDefinition.Choice(
                Input.text("choices.code", choice.code(), LONGEST_NAME),
                Input.texts("choices.name", choice.name(), LONGEST_NAME));
    }

    private static AttributeDefinition definition(Row row) {
        return new AttributeDefinition(
                row.text("code"),
                row.texts("name"),
                row.choice("kind", AttributeKind.class),
                row.maybeText("unit"),
                Arrays.asList(Json.read(row.text("choices"), AttributeDefinition.Choice[].class)),
                row.flag("required"),
                row.flag("filterable"));
    }
}
