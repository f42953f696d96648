package org.sandaga.fulfilment;

import java.net.URI;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.OrderLineId;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;
import org.sandaga.shipping.CarrierView;
import org.sandaga.shipping.Carriers;

/** Reads parcels with their contents: always four statements. */
@Dependent
class ShipmentQueries {
    private static final String OF_PURCHASE =
            " in (select o.id from ordering.vendor_order o where o.purchase_id = ?) and ?::uuid is null";
    private static final String OF_ORDER = " = ? and s.vendor_id = ?";

    private final Sql sql;
    private final Carriers carriers;

    @Inject
    ShipmentQueries(Sql sql, Carriers carriers) {
        this.sql = sql;
        this.carriers = carriers;
    }

    List<ShipmentView> ofPurchase(PurchaseId purchase) {
        return views(OF_PURCHASE, purchase, null);
    }

    List<ShipmentView> ofOrder(VendorId vendor, VendorOrderId order) {
        return views(OF_ORDER, order, vendor);
    }

    /** Where an order stands. @throws NotFound when there is none */
    Standing standing(VendorOrderId order) {
        return sql.first(
                        "select number, status from ordering.vendor_order where id = ?",
                        row -> new Standing(row.text("number"), row.choice("status", VendorOrderStatus.class)),
                        order)
                .orElseThrow(() -> new NotFound(order));
    }

    private List<ShipmentView> views(String which, Object owner, @Nullable VendorId vendor) {
        Map<UUID, List<ShipmentView.Content>> contents =
                grouped("""
                select s.id as shipment_id, l.order_line_id, o.title, o.vendor_sku, l.quantity
                from fulfilment.shipment s
                join fulfilment.shipment_line l on l.shipment_id = s.id
                join ordering.order_line o on o.id = l.order_line_id
                where s.vendor_order_id""" + which + " order by o.position", ShipmentQueries::content, owner, vendor);
        Map<UUID, List<ShipmentView.Happening>> events =
                grouped("""
                select s.id as shipment_id, e.kind, e.told_by, e.at
                from fulfilment.shipment s join fulfilment.shipment_event e on e.shipment_id = s.id
                where s.vendor_order_id""" + which + " order by e.id", ShipmentQueries::happening, owner, vendor);
        Map<String, CarrierView> known = new HashMap<>();
        carriers.all().forEach(carrier -> known.put(carrier.code(), carrier));
        return sql.list(
                "select s.* from fulfilment.shipment s where s.vendor_order_id" + which + " order by s.id",
                row -> view(row, known, contents, events),
                owner,
                vendor);
    }

    private <T> Map<UUID, List<T>> grouped(String query, Function<Row, T> as, Object owner, @Nullable VendorId vendor) {
        Map<UUID, List<T>> found = new HashMap<>();
        sql.list(query, row -> Map.entry(row.uuid("shipment_id"), as.apply(row)), owner, vendor)
                .forEach(each -> found.computeIfAbsent(each.getKey(), none -> new ArrayList<>())
                        .add(each.getValue()));
        return found;
    }

    private static ShipmentView view(
            Row row,
            Map<String, CarrierView> known,
            Map<UUID, List<ShipmentView.Content>> contents,
            Map<UUID, List<ShipmentView.Happening>> events) {
        UUID id = row.uuid("id");
        CarrierView carrier = known.get(row.text("carrier"));
        String number = row.maybeText("tracking_number");
        return new ShipmentView(
                new ShipmentId(id),
                new VendorOrderId(row.uuid("vendor_order_id")),
                row.count("position"),
                row.text("carrier"),
                carrier == null ? row.text("carrier") : carrier.name(),
                number,
                link(carrier, number),
                row.instant("shipped_at"),
                row.maybeInstant("delivered_at"),
                contents.getOrDefault(id, List.of()),
                events.getOrDefault(id, List.of()));
    }

    private static @Nullable URI link(@Nullable CarrierView carrier, @Nullable String number) {
        return carrier == null || number == null ? null : carrier.follow(number).orElse(null);
    }

    private static ShipmentView.Content content(Row row) {
        return new ShipmentView.Content(
                new OrderLineId(row.uuid("order_line_id")),
                row.texts("title"),
                row.text("vendor_sku"),
                row.count("quantity"));
    }

    private static ShipmentView.Happening happening(Row row) {
        return new ShipmentView.Happening(
                row.choice("kind", ShipmentEventKind.class), row.choice("told_by", Teller.class), row.instant("at"));
    }

    record Standing(String number, VendorOrderStatus status) {}
}
