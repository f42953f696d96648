package org.sandaga.importing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Features;
import org.sandaga.shared.Texts;

/** Understands rows by their mapping: which product they are, and which offers. */
final class Interpreter {
    /** Before the names of the second file's columns. */
    static final String SECOND = "second.";

    private final Mapping mapping;
    private final OfferReading offers;

    Interpreter(Mapping mapping, Set<String> currencies) {
        this.mapping = mapping;
        this.offers = new OfferReading(mapping, currencies);
    }

    /** The product of a group; rows that cannot be used are among its findings and nowhere else. */
    ProductItem product(Group group) {
        List<StagedRow> rows =
                group.rows().stream().map(row -> joined(row, group)).toList();
        List<Finding> findings = new ArrayList<>();
        List<StagedRow> parents = new ArrayList<>();
        List<StagedRow> offering = new ArrayList<>();
        for (StagedRow row : rows) {
            boolean parent = mapping.parent() != null && mapping.parent().fits(row.cells());
            (parent ? parents : offering).add(row);
            findings.addAll(pictures(row));
        }
        List<OfferItem> understood = offers.of(offering, findings);
        List<StagedRow> describing = new ArrayList<>(parents);
        describing.addAll(offering);
        return new ProductItem(
                group.place(),
                group.key(),
                path(describing),
                Objects.requireNonNull(mapping.category().language()),
                texts(describing, mapping.title(), translations(group, true)),
                texts(describing, mapping.description(), translations(group, false)),
                first(describing, mapping.brand()),
                attributes(describing),
                parents,
                forms(understood),
                understood,
                findings);
    }

    private static List<ProductItem.Form> forms(List<OfferItem> offers) {
        Map<Features, ProductItem.Form> forms = new LinkedHashMap<>();
        for (OfferItem each : offers) {
            forms.putIfAbsent(each.axes(), new ProductItem.Form(each.axes(), each.gtin()));
        }
        return List.copyOf(forms.values());
    }

    private StagedRow joined(StagedRow row, Group group) {
        if (mapping.second() == null
                || mapping.second().language() != null
                || group.second().isEmpty()) {
            return row;
        }
        Map<String, String> cells = new HashMap<>(row.cells());
        group.second().getFirst().forEach((name, value) -> cells.put(SECOND + name, value));
        return new StagedRow(row.no(), row.line(), cells);
    }

    private Map<String, String> translations(Group group, boolean title) {
        Mapping.Second second = mapping.second();
        String column = second == null ? null : title ? second.title() : second.description();
        Map<String, String> texts = new TreeMap<>();
        if (second == null || second.language() == null || column == null) {
            return texts;
        }
        for (Map<String, String> row : group.second()) {
            String language = row.getOrDefault(second.language(), "").strip().toLowerCase(java.util.Locale.ROOT);
            String text = row.getOrDefault(column, "");
            if (language.matches("[a-z]{2}([-_].*)?") && !text.isBlank()) {
                texts.putIfAbsent(language.substring(0, 2), text.strip());
            }
        }
        return texts;
    }

    private static Texts texts(List<StagedRow> rows, Map<String, Column> byLanguage, Map<String, String> translations) {
        Map<String, String> texts = new TreeMap<>(translations);
        byLanguage.forEach((language, column) -> {
            String text = first(rows, column);
            if (text != null) {
                texts.put(language, text);
            }
        });
        return new Texts(texts);
    }

    private List<String> path(List<StagedRow> rows) {
        List<String> path = new ArrayList<>();
        for (Column each : mapping.category().path()) {
            String names = first(rows, each);
            if (names != null) {
                path.addAll(split(names, mapping.category().separator()));
            }
        }
        return path;
    }

    private static List<String> split(String names, @Nullable String separator) {
        String lists = Character.toString(Cell.LIST);
        String alike = separator == null || separator.isEmpty() ? names : names.replace(separator, lists);
        return Arrays.stream(alike.split(Pattern.quote(lists)))
                .map(String::strip)
                .filter(name -> !name.isEmpty())
                .toList();
    }

    private Features attributes(List<StagedRow> rows) {
        Map<String, String> values = new HashMap<>();
        mapping.attributes().forEach((code, column) -> {
            String value = first(rows, column);
            if (value != null) {
                values.put(code, value.replace(Cell.LIST, ','));
            }
        });
        return new Features(values);
    }

    private List<Finding> pictures(StagedRow row) {
        return mapping.pictures().stream()
                .map(column -> column.in(row.cells()))
                .filter(Objects::nonNull)
                .map(address -> Finding.of(row, Outcome.NOTED, address, Fault.of("PictureNotFetched", address)))
                .toList();
    }

    private static @Nullable String first(Collection<StagedRow> rows, @Nullable Column column) {
        if (column == null) {
            return null;
        }
        // the constant or the otherwise of a column counts only when no row has a value of its own
        return rows.stream()
                .map(row -> new Column(column.column(), column.constant(), null, column.after(), column.before())
                        .in(row.cells()))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(column.otherwise());
    }
}
