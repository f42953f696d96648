package org.sandaga.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.offer.OfferId;
import org.sandaga.ordering.StockLine;
import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Writes down what comes into the house and leaves it, and reads it again. */
@Dependent
class StockBook {
    private final Sql sql;
    private final BusinessTime time;

    @Inject
    StockBook(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Opens the page of a vendor's offer, if it has none. */
    void open(VendorId vendor, OfferId offer) {
        sql.update("""
                insert into inventory.stock_item
                  (offer_id, vendor_id, on_hand, reserved, allocated, backorder_limit, version)
                select o.id, o.vendor_id, 0, 0, 0, 0, 1 from offer.offer o where o.id = ? and o.vendor_id = ?
                on conflict (offer_id) do nothing""", offer, vendor);
    }

    /** A vendor's page, locked. */
    Entry lock(VendorId vendor, OfferId offer) {
        return sql.first("""
                        select offer_id, on_hand, reserved, allocated, backorder_limit, version, imported
                        from inventory.stock_item where vendor_id = ? and offer_id = ? for update""", row -> new Entry(view(row), row.maybeNumber("imported")), vendor, offer)
                .orElseThrow(() -> new NotFound(offer));
    }

    /** Sets the pieces in the house; the caller has locked the page. */
    void setOnHand(OfferId offer, int onHand) {
        sql.update(
                "update inventory.stock_item set on_hand = ?, version = version + 1 where offer_id = ?", onHand, offer);
    }

    void rememberImported(OfferId offer, int quantity) {
        sql.update("update inventory.stock_item set imported = ? where offer_id = ?", quantity, offer);
    }

    void move(MovementKind kind, Collection<StockLine> lines, int sign, String reason, Actor by) {
        sql.update(
                """
                insert into inventory.movement (vendor_id, offer_id, kind, quantity, reason, moved_at, moved_by)
                select s.vendor_id, s.offer_id, ?, ? * w.quantity, ?, ?, ?
                from unnest(?::uuid[], ?::bigint[]) as w (offer_id, quantity)
                join inventory.stock_item s on s.offer_id = w.offer_id""",
                kind,
                sign,
                reason,
                time.now(),
                by.name(),
                lines.stream().map(StockLine::offer).toList(),
                lines.stream().map(StockLine::quantity).toList());
    }

    Optional<StockView> view(VendorId vendor, OfferId offer) {
        return Optional.ofNullable(views(vendor, List.of(offer)).get(offer));
    }

    Map<OfferId, StockView> views(VendorId vendor, Collection<OfferId> offers) {
        Map<OfferId, StockView> found = new HashMap<>();
        sql.list("""
                        select offer_id, on_hand, reserved, allocated, backorder_limit, version
                        from inventory.stock_item where vendor_id = ? and offer_id = any(?)""", StockBook::view, vendor, offers).forEach(view -> found.put(view.offer(), view));
        return found;
    }

    Map<OfferId, Integer> available(Collection<OfferId> offers) {
        Map<OfferId, Integer> found = new HashMap<>();
        offers.forEach(offer -> found.put(offer, 0));
        sql.list("""
                        select offer_id, on_hand, reserved, allocated, backorder_limit, version
                        from inventory.stock_item where offer_id = any(?)""", StockBook::view, offers).forEach(view -> found.put(view.offer(), view.available()));
        return found;
    }

    Slice<MovementRow> movements(VendorId vendor, OfferId offer, SliceRequest slice) {
        List<MovementRow> oneMore = sql.list(
                """
                select id, kind, quantity, reason, moved_at, moved_by from inventory.movement
                where vendor_id = ? and offer_id = ? and id < ? order by id desc limit ?""",
                StockBook::movement,
                vendor,
                offer,
                slice.after() == null ? Long.MAX_VALUE : position(slice.after()),
                slice.size() + 1);
        return Slice.of(oneMore, slice.size(), row -> Long.toString(row.id()));
    }

    Listing<MovementRow> movements(VendorId vendor, OfferId offer, ListRequest page) {
        return sql.listing("""
                select id, kind, quantity, reason, moved_at, moved_by from inventory.movement
                where vendor_id = ? and offer_id = ?""", Sorting.by("at", "id", "id"), page, StockBook::movement, vendor, offer);
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw new org.sandaga.shared.InvalidInput("after", cursor);
        }
    }

    static MovementRow movement(Row row) {
        return new MovementRow(
                row.number("id"),
                row.choice("kind", MovementKind.class),
                row.count("quantity"),
                row.text("reason"),
                row.instant("moved_at"),
                row.text("moved_by"));
    }

    private static StockView view(Row row) {
        return new StockView(
                new OfferId(row.uuid("offer_id")),
                row.count("on_hand"),
                row.count("reserved"),
                row.count("allocated"),
                row.count("backorder_limit"),
                row.number("version"));
    }

    /** A page and what an import said of it last. */
    record Entry(StockView view, @Nullable Long imported) {}
}
