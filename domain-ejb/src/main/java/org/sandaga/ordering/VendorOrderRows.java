package org.sandaga.ordering;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Row;
import org.sandaga.shared.VendorId;

/** Reads vendor orders and their lines out of rows. */
final class VendorOrderRows {
    static final String ORDER = """
            o.id, o.purchase_id, o.number, o.vendor_id, o.vendor_name, o.status, o.shipping_method, o.currency,
            o.items_minor, o.shipping_minor, o.tax_added_minor, o.tax_included_minor, o.total_minor, o.commission_minor,
            o.commission_tax_minor, o.placed_at, o.paid_at, o.accept_before, o.accepted_at, o.ship_before,
            o.shipped_at, o.delivered_at, o.ended_at, o.ended_by, o.refusal,
            case when o.refusal is not null then coalesce(o.refused_by, 'VENDOR') end as refused_by,
            o.language, o.ship_to""";
    static final String LINE = """
            l.id, l.vendor_order_id, l.offer_id, l.product_id, l.variant_id, l.title, l.options, l.vendor_sku,
            l.condition, l.picture, l.quantity, l.shipped, l.currency, l.unit_price_minor, l.total_minor""";

    private VendorOrderRows() {}

    static VendorOrderView order(Row row, List<OrderLineView> lines) {
        VendorOrderStatus status = row.choice("status", VendorOrderStatus.class);
        return new VendorOrderView(
                new VendorOrderId(row.uuid("id")),
                new PurchaseId(row.uuid("purchase_id")),
                row.text("number"),
                new VendorId(row.uuid("vendor_id")),
                row.text("vendor_name"),
                status,
                status.canBeUndone(),
                row.text("shipping_method"),
                row.money("items_minor", "currency"),
                row.money("shipping_minor", "currency"),
                row.money("tax_added_minor", "currency"),
                row.money("tax_included_minor", "currency"),
                row.money("total_minor", "currency"),
                moments(row),
                endedBy(row.maybeText("ended_by")),
                row.maybeText("refusal"),
                refusedBy(row.maybeText("refused_by")),
                lines);
    }

    private static VendorOrderView.Moments moments(Row row) {
        return new VendorOrderView.Moments(
                row.instant("placed_at"),
                row.maybeInstant("paid_at"),
                row.maybeInstant("accept_before"),
                row.maybeInstant("accepted_at"),
                row.maybeInstant("ship_before"),
                row.maybeInstant("shipped_at"),
                row.maybeInstant("delivered_at"),
                row.maybeInstant("ended_at"));
    }

    private static @Nullable CancelledBy endedBy(@Nullable String name) {
        return name == null ? null : CancelledBy.valueOf(name);
    }

    private static @Nullable RefusedBy refusedBy(@Nullable String name) {
        return name == null ? null : RefusedBy.valueOf(name);
    }

    static Map.Entry<UUID, OrderLineView> line(Row row) {
        return Map.entry(
                row.uuid("vendor_order_id"),
                new OrderLineView(
                        new OrderLineId(row.uuid("id")),
                        new OfferId(row.uuid("offer_id")),
                        new ProductId(row.uuid("product_id")),
                        new VariantId(row.uuid("variant_id")),
                        row.texts("title"),
                        OptionsColumn.read(row.text("options")),
                        row.text("vendor_sku"),
                        row.text("condition"),
                        row.maybeText("picture"),
                        row.count("quantity"),
                        row.count("shipped"),
                        row.money("unit_price_minor", "currency"),
                        row.money("total_minor", "currency")));
    }

    static <T> Map<UUID, List<T>> byOrder(List<Map.Entry<UUID, T>> lines) {
        Map<UUID, List<T>> grouped = new LinkedHashMap<>();
        lines.forEach(each -> grouped.computeIfAbsent(each.getKey(), order -> new ArrayList<>())
                .add(each.getValue()));
        return grouped;
    }
}
