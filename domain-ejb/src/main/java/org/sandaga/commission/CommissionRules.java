package org.sandaga.commission;

import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;
import org.sandaga.shared.StaleVersion;

/** Keeps the rules in their order. */
@Dependent
class CommissionRules {
    private static final String RULE = """
            select r.*, (select coalesce(json_agg(json_build_object('currency', l.currency, 'floorMinor', l.floor_minor,
                                                  'capMinor', l.cap_minor) order by l.currency), '[]')::text
                         from commission.fee_limit l where l.rule_id = r.id) as limits
            from commission.rule r where not r.retired
            """;
    private static final String IN_ORDER = " order by r.is_default, r.position, r.id";

    private final Sql sql;

    @Inject
    CommissionRules(Sql sql) {
        this.sql = sql;
    }

    List<RuleView> inOrder() {
        return sql.list(RULE + IN_ORDER, RuleRows::view);
    }

    RuleView require(RuleId rule) {
        return sql.first(RULE + "and r.id = ?", RuleRows::view, rule).orElseThrow(() -> new NotFound(rule));
    }

    RuleId defaultRule() {
        return sql.one("select id from commission.rule where is_default", row -> new RuleId(row.uuid("id")));
    }

    /** The rules that could match one of the lines, in order. */
    List<RuleView> candidates(Collection<CommissionLine> lines, Collection<CategoryId> categories, Instant at) {
        return sql.list(
                RULE + """
                and (r.vendor_id is null or r.vendor_id = any(?)) and (r.product_id is null or r.product_id = any(?))
                and (r.category_id is null or r.category_id = any(?))
                and (r.valid_from is null or r.valid_from <= ?) and (r.valid_until is null or r.valid_until > ?)
                """ + IN_ORDER,
                RuleRows::view,
                lines.stream().map(CommissionLine::vendor).distinct().toList(),
                lines.stream().map(CommissionLine::product).distinct().toList(),
                categories,
                at,
                at);
    }

    RuleId add(RuleDraft draft) {
        RuleId id = RuleId.next();
        sql.update(
                """
                insert into commission.rule (id, position, is_default, name, vendor_id, category_id, product_id, condition,
                    band_currency, band_from_minor, band_below_minor, valid_from, valid_until, rate_bp, on_shipping,
                    tax_bp, retired, version)
                values (?, (select max(position) + 1 from commission.rule), false, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, false, 1)""",
                Stream.concat(Stream.of(id), RuleRows.cells(draft).stream()).toArray());
        addLimits(id, draft.fee().limits());
        return id;
    }

    void change(RuleId rule, long version, RuleDraft draft) {
        int changed = sql.update(
                """
                update commission.rule set name = ?, vendor_id = ?, category_id = ?, product_id = ?, condition = ?,
                    band_currency = ?, band_from_minor = ?, band_below_minor = ?, valid_from = ?, valid_until = ?,
                    rate_bp = ?, on_shipping = ?, tax_bp = ?, version = version + 1
                where id = ? and version = ? and not retired""",
                Stream.concat(RuleRows.cells(draft).stream(), Stream.of(rule, version))
                        .toArray());
        if (changed == 0) {
            throw new StaleVersion(rule);
        }
        sql.update("delete from commission.fee_limit where rule_id = ?", rule);
        addLimits(rule, draft.fee().limits());
    }

    void retire(RuleId rule) {
        sql.update("update commission.rule set retired = true, version = version + 1 where id = ?", rule);
    }

    /** Puts them into an order and gives the one before. */
    List<RuleId> reorder(List<RuleId> order) {
        List<RuleId> there = sql.list(
                "select r.id from commission.rule r where not r.retired and not r.is_default order by r.position, r.id",
                row -> new RuleId(row.uuid("id")));
        if (order.size() != there.size() || !new HashSet<>(order).equals(new HashSet<>(there))) {
            throw new RulesHaveChanged();
        }
        sql.update("""
                update commission.rule r set position = o.place, version = r.version + 1
                from unnest(?::uuid[]) with ordinality o (id, place)
                where r.id = o.id and r.position <> o.place""", order);
        return there;
    }

    private void addLimits(RuleId rule, List<FeeLimit> limits) {
        if (limits.isEmpty()) {
            return;
        }
        sql.update(
                """
                insert into commission.fee_limit (rule_id, currency, floor_minor, cap_minor)
                select ?, * from unnest(?::text[], ?::bigint[], ?::bigint[])""",
                rule,
                cells(limits, FeeLimit::currency),
                cells(limits, FeeLimit::floorMinor),
                cells(limits, FeeLimit::capMinor));
    }

    private static List<@Nullable String> cells(List<FeeLimit> limits, Function<FeeLimit, @Nullable Object> cell) {
        return limits.stream()
                .map(limit -> {
                    Object value = cell.apply(limit);
                    return value == null ? null : value.toString();
                })
                .toList();
    }
}
