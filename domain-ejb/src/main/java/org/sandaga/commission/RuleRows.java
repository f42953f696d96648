package org.sandaga.commission;

import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.offer.Condition;
import org.sandaga.shared.Json;
import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.VendorId;

/** Between rules and the columns of their table. */
class RuleRows {
    private RuleRows() {}

    static RuleView view(Row row) {
        return new RuleView(
                new RuleId(row.uuid("id")),
                row.flag("is_default"),
                row.text("name"),
                match(row),
                new RuleFee(
                        row.count("rate_bp"),
                        row.flag("on_shipping"),
                        row.count("tax_bp"),
                        List.of(Json.read(row.text("limits"), FeeLimit[].class))),
                row.number("version"));
    }

    private static RuleMatch match(Row row) {
        String condition = row.maybeText("condition");
        return new RuleMatch(
                id(row, "vendor_id", VendorId::new),
                id(row, "category_id", CategoryId::new),
                id(row, "product_id", ProductId::new),
                condition == null ? null : Condition.valueOf(condition),
                row.maybeText("band_currency") == null ? null : band(row),
                row.maybeInstant("valid_from"),
                row.maybeInstant("valid_until"));
    }

    private static PriceBand band(Row row) {
        return new PriceBand(
                row.money("band_from_minor", "band_currency"), row.maybeMoney("band_below_minor", "band_currency"));
    }

    private static <T> @Nullable T id(Row row, String column, Function<UUID, T> as) {
        UUID value = row.maybeUuid(column);
        return value == null ? null : as.apply(value);
    }

    /** The columns from name to tax, in the order of the table. */
    static List<@Nullable Object> cells(RuleDraft draft) {
        RuleMatch match = draft.match();
        PriceBand prices = match.prices();
        Money below = prices == null ? null : prices.below();
        return Arrays.asList(
                draft.name(),
                match.vendor(),
                match.category(),
                match.product(),
                match.condition(),
                prices == null ? null : prices.from().currency(),
                prices == null ? null : prices.from().minor(),
                below == null ? null : below.minor(),
                match.from(),
                match.until(),
                draft.fee().rateBasisPoints(),
                draft.fee().onShipping(),
                draft.fee().taxBasisPoints());
    }
}
