package org.sandaga.fulfilment;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.ShippedLine;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderView;
import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;
import org.sandaga.shipping.CarrierView;

/** Keeps parcels, what is in them and what happens to them. */
@Dependent
class Shipments {
    private final Sql sql;
    private final BusinessTime time;

    @Inject
    Shipments(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Adds a parcel of an order that the caller has locked. */
    ShipmentId add(
            VendorOrderView order, CarrierView carrier, @Nullable String number, List<ShippedLine> lines, Actor by) {
        ShipmentId id = ShipmentId.next();
        sql.update("""
                insert into fulfilment.shipment
                  (id, vendor_id, vendor_order_id, position, carrier, tracking_number, shipped_at)
                select ?, ?, ?, count(*) + 1, ?, ?, ? from fulfilment.shipment where vendor_order_id = ?""", id, order.vendor(), order.id(), carrier.code(), number, time.now(), order.id());
        sql.update(
                """
                insert into fulfilment.shipment_line (shipment_id, vendor_id, order_line_id, quantity)
                select ?, ?, l.line, l.quantity from unnest(?::uuid[], ?::bigint[]) as l (line, quantity)""",
                id,
                order.vendor(),
                lines.stream().map(ShippedLine::line).toList(),
                lines.stream().map(ShippedLine::quantity).toList());
        note(id, order.vendor(), ShipmentEventKind.SENT, Teller.VENDOR, by.name());
        return id;
    }

    /** The order that a parcel is of. @throws NotFound when there is no such parcel */
    VendorOrderId orderOf(ShipmentId id) {
        return sql.first(
                        "select vendor_order_id from fulfilment.shipment where id = ?",
                        row -> new VendorOrderId(row.uuid("vendor_order_id")),
                        id)
                .orElseThrow(() -> new NotFound(id));
    }

    /** The parcels of an order that are still on their way; locks all of its parcels, so that the last one is known. */
    List<ShipmentId> lockUndelivered(VendorOrderId order) {
        return sql
                .list(
                        "select id, delivered_at from fulfilment.shipment where vendor_order_id = ? order by id for update",
                        row -> row.maybeInstant("delivered_at") == null
                                ? Optional.of(new ShipmentId(row.uuid("id")))
                                : Optional.<ShipmentId>empty(),
                        order)
                .stream()
                .flatMap(Optional::stream)
                .toList();
    }

    /** Notes that a parcel has arrived; returns when, and whose it is. */
    Arrival delivered(ShipmentId id, Teller by, String actor) {
        Instant now = time.now();
        sql.update("update fulfilment.shipment set delivered_at = ?, delivered_by = ? where id = ?", now, by, id);
        VendorId vendor = sql.one(
                "select vendor_id from fulfilment.shipment where id = ?",
                row -> new VendorId(row.uuid("vendor_id")),
                id);
        note(id, vendor, ShipmentEventKind.DELIVERED, by, actor);
        return new Arrival(vendor, now);
    }

    /**
     * Whether nothing of the order is left to be shipped and every parcel of it has arrived. The order is held, so that
     * of the last arrival and the refusal of the rest, at the same moment, the second sees the first.
     */
    boolean isAllThere(VendorOrderId order) {
        return sql.one("""
                select o.status = 'SHIPPED' and not exists (
                    select from fulfilment.shipment s where s.vendor_order_id = o.id and s.delivered_at is null
                  ) as there
                from ordering.vendor_order o where o.id = ? for update of o""", row -> row.flag("there"), order);
    }

    /** Parcels sent so long ago that they must have arrived; a bounded number. */
    List<ShipmentId> sentBefore(Instant moment, int most) {
        return sql.list("""
                select id from fulfilment.shipment where delivered_at is null and shipped_at <= ?
                order by shipped_at limit ?""", row -> new ShipmentId(row.uuid("id")), moment, most);
    }

    private void note(ShipmentId id, VendorId vendor, ShipmentEventKind kind, Teller by, String actor) {
        sql.update(
                "insert into fulfilment.shipment_event (shipment_id, vendor_id, kind, told_by, actor, at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                id,
                vendor,
                kind,
                by,
                actor,
                time.now());
    }

    record Arrival(VendorId vendor, Instant at) {}
}
