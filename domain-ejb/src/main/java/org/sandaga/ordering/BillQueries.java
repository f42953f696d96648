package org.sandaga.ordering;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;
import org.sandaga.shared.Words;

/** Reads what a purchase asks to be paid, in three statements. */
@Dependent
class BillQueries {
    private final Sql sql;

    @Inject
    BillQueries(Sql sql) {
        this.sql = sql;
    }

    Bill of(PurchaseId id) {
        return sql.first("select p.* from ordering.purchase p where p.id = ?", row -> bill(id, row), id)
                .orElseThrow(() -> new NotFound(id));
    }

    private Bill bill(PurchaseId id, Row row) {
        return new Bill(
                id,
                row.text("number"),
                row.money("total_minor", "currency"),
                row.text("language"),
                row.text("email"),
                row.instant("pay_before"),
                row.maybeInstant("paid_at") == null && row.maybeInstant("abandoned_at") == null,
                positions(id, row.text("language")),
                shares(id));
    }

    private List<Bill.Share> shares(PurchaseId id) {
        return sql.list(
                "select o.* from ordering.vendor_order o where o.purchase_id = ? order by o.position",
                row -> new Bill.Share(
                        new VendorOrderId(row.uuid("id")),
                        row.text("number"),
                        new VendorId(row.uuid("vendor_id")),
                        row.money("total_minor", "currency"),
                        row.money("commission_minor", "currency"),
                        row.money("commission_tax_minor", "currency")),
                id);
    }

    private List<Bill.Position> positions(PurchaseId id, String language) {
        List<Bill.Position> positions = new ArrayList<>(sql.list("""
                select l.* from ordering.order_line l join ordering.vendor_order o on o.id = l.vendor_order_id
                where o.purchase_id = ? order by o.position, l.position""", row -> item(row, language), id));
        sql.list("""
                select currency, sum(shipping_minor) as shipping, sum(tax_added_minor) as tax
                from ordering.vendor_order where purchase_id = ? group by currency""", row -> List.of(extra(row, "shipping", language), extra(row, "tax", language)), id)
                .forEach(positions::addAll);
        return positions.stream()
                .filter(position -> position.amount().isPositive())
                .toList();
    }

    private static Bill.Position item(Row row, String language) {
        String title = row.texts("title").in(language);
        int quantity = row.count("quantity");
        return new Bill.Position(
                quantity == 1 ? title : quantity + " × " + title, row.money("total_minor", "currency"));
    }

    private static Bill.Position extra(Row row, String what, String language) {
        return new Bill.Position(
                Words.of(Bill.class, "bill." + what, Locale.of(language)), row.money(what, "currency"));
    }
}
