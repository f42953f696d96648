package org.sandaga.commission;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.catalog.CategoryId;
import org.sandaga.shared.Json;
import org.sandaga.shared.Money;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Finds the first rule that matches each line. */
@Dependent
class Quoting {
    private final CommissionRules rules;
    private final Sql sql;

    @Inject
    Quoting(CommissionRules rules, Sql sql) {
        this.rules = rules;
        this.sql = sql;
    }

    CommissionQuote quote(List<CommissionLine> lines, Map<VendorId, Money> shipping, Instant at) {
        Map<CategoryId, Set<CategoryId>> paths =
                paths(lines.stream().map(CommissionLine::category).collect(Collectors.toSet()));
        Set<CategoryId> categories =
                paths.values().stream().flatMap(Collection::stream).collect(Collectors.toSet());
        List<RuleView> candidates = rules.candidates(lines, categories, at);
        return new ChargedSale(
                        lines.stream()
                                .map(line ->
                                        Charged.of(line, paths.getOrDefault(line.category(), Set.of()), candidates, at))
                                .toList(),
                        shipping)
                .answer();
    }

    private Map<CategoryId, Set<CategoryId>> paths(Set<CategoryId> categories) {
        return sql
                .list(
                        "select id, to_json(path)::text as path from catalog.category where id = any(?)",
                        row -> Map.entry(new CategoryId(row.uuid("id")), path(row.text("path"))),
                        categories)
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private static Set<CategoryId> path(String json) {
        Set<CategoryId> path = new HashSet<>();
        for (UUID each : Json.read(json, UUID[].class)) {
            path.add(new CategoryId(each));
        }
        return path;
    }
}
