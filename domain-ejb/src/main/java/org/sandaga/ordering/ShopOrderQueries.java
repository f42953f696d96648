package org.sandaga.ordering;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.PostalAddress;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Json;
import org.sandaga.shared.Like;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads a vendor's own orders, and nothing of what is not paid: one or several in three statements, a list in one. */
@Dependent
class ShopOrderQueries {
    private static final String ROW = """
            select o.id, o.number, o.status, o.ship_to ->> 'name' as recipient, o.ship_to ->> 'city' as city,
                   (select l.title from ordering.order_line l where l.vendor_order_id = o.id
                    order by l.position limit 1) as article,
                   (select count(*) from ordering.order_line l where l.vendor_order_id = o.id) as articles,
                   (select sum(l.quantity) from ordering.order_line l where l.vendor_order_id = o.id) as pieces,
                   o.currency, o.total_minor, o.total_minor - o.commission_minor - o.commission_tax_minor as net_minor,
                   o.placed_at, o.accept_before, o.ship_before
            from ordering.vendor_order o
            """;

    private static final Sorting SORTING = Sorting.by("placed", "placed_at", "id")
            .or("number", "number")
            .or("recipient", "lower(o.ship_to ->> 'name')")
            .or("city", "lower(o.ship_to ->> 'city')")
            .or("pieces", "pieces")
            .or("total", "currency, total_minor")
            .or("net", "currency, net_minor")
            .or("before", "coalesce(o.ship_before, o.accept_before)");

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    ShopOrderQueries(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    Slice<ShopOrderRow> of(VendorId vendor, ShopOrderFilter filter, SliceRequest slice) {
        @Nullable
        UUID after = slice.after() == null
                ? null
                : VendorOrderId.parse(slice.after()).value();
        List<ShopOrderRow> rows = sql.list(
                ROW + """
                where o.vendor_id = ? and o.paid_at is not null and (?::uuid is null or o.id < ?::uuid)
                  and (cardinality(?::text[]) = 0 or o.status = any(?::text[]))
                  and (?::text is null or starts_with(o.number, ?::text))
                order by o.id desc limit ?""",
                ShopOrderQueries::row,
                vendor,
                after,
                after,
                names(filter.statuses()),
                names(filter.statuses()),
                filter.number(),
                filter.number(),
                slice.size() + 1);
        return Slice.of(rows, slice.size(), row -> row.id().text());
    }

    /** A page of the list that people turn. */
    Listing<ShopOrderRow> listing(VendorId vendor, ShopOrderSearch wanted, ListRequest page) {
        String word = Like.containing(wanted.word().toLowerCase(Locale.ROOT));
        return sql.listing(
                ROW + """
                where o.vendor_id = ? and o.paid_at is not null
                  and (cardinality(?::text[]) = 0 or o.status = any(?::text[]))
                  and (not ?::boolean or %s)
                  and (o.number like ? or lower(o.ship_to ->> 'name') like ? or lower(o.ship_to ->> 'city') like ?)
                  and (?::timestamptz is null or o.placed_at >= ?::timestamptz)
                  and (?::timestamptz is null or o.placed_at < ?::timestamptz)""".formatted(Lateness.CONDITION),
                SORTING,
                page,
                ShopOrderQueries::row,
                vendor,
                names(wanted.statuses()),
                names(wanted.statuses()),
                wanted.late(),
                time.now(),
                word,
                word,
                word,
                wanted.from(),
                wanted.from(),
                wanted.until(),
                wanted.until());
    }

    ShopOrderCounts counts(VendorId vendor) {
        List<InState> states = sql.list(
                """
                select status, count(*) as orders, count(*) filter (where %s) as late from ordering.vendor_order
                where vendor_id = ? and paid_at is not null group by status""".formatted(Lateness.CONDITION),
                row -> new InState(
                        row.choice("status", VendorOrderStatus.class), row.count("orders"), row.count("late")),
                time.now(),
                vendor);
        return new ShopOrderCounts(
                states.stream().collect(Collectors.toMap(InState::status, InState::orders)),
                states.stream().mapToInt(InState::late).sum());
    }

    private record InState(VendorOrderStatus status, int orders, int late) {}

    /** As one text in PostgreSQL's form of an array, which also an empty list has. */
    private static String names(Set<VendorOrderStatus> statuses) {
        return "{" + String.join(",", statuses.stream().map(Enum::name).toList()) + "}";
    }

    private static ShopOrderRow row(Row row) {
        return new ShopOrderRow(
                new VendorOrderId(row.uuid("id")),
                row.text("number"),
                row.choice("status", VendorOrderStatus.class),
                row.text("recipient"),
                row.text("city"),
                row.texts("article"),
                row.count("articles"),
                row.count("pieces"),
                row.money("total_minor", "currency"),
                row.money("net_minor", "currency"),
                row.instant("placed_at"),
                row.maybeInstant("accept_before"),
                row.maybeInstant("ship_before"));
    }

    Optional<ShopOrderView> view(VendorId vendor, VendorOrderId id) {
        return views(vendor, List.of(id)).stream().findFirst();
    }

    /** Several, in the order in which they are named; those that are not the vendor's, or not paid, are missing. */
    List<ShopOrderView> views(VendorId vendor, List<VendorOrderId> ids) {
        Map<UUID, List<OrderLineView>> lines = VendorOrderRows.byOrder(sql.list(
                "select " + VendorOrderRows.LINE
                        + " from ordering.order_line l where l.vendor_id = ? and l.vendor_order_id = any(?)"
                        + " order by l.position",
                VendorOrderRows::line,
                vendor,
                ids));
        Map<UUID, List<ShopOrderView.Kept>> kept = VendorOrderRows.byOrder(
                sql.list("""
                select c.* from ordering.commission_line c left join ordering.order_line l on l.id = c.order_line_id
                where c.vendor_id = ? and c.vendor_order_id = any(?) order by l.position nulls last""", row -> Map.entry(row.uuid("vendor_order_id"), kept(row)), vendor, ids));
        return sql.list(
                "select " + VendorOrderRows.ORDER
                        + " from ordering.vendor_order o where o.vendor_id = ? and o.id = any(?)"
                        + " and o.paid_at is not null order by array_position(?, o.id)",
                row -> view(
                        row,
                        lines.getOrDefault(row.uuid("id"), List.of()),
                        kept.getOrDefault(row.uuid("id"), List.of())),
                vendor,
                ids,
                ids);
    }

    private static ShopOrderView view(Row row, List<OrderLineView> lines, List<ShopOrderView.Kept> kept) {
        VendorOrderView order = VendorOrderRows.order(row, lines);
        Money commission = row.money("commission_minor", "currency");
        Money tax = row.money("commission_tax_minor", "currency");
        return new ShopOrderView(
                order,
                Json.read(row.text("ship_to"), PostalAddress.class),
                row.text("language"),
                commission,
                tax,
                order.total().minus(commission).minus(tax),
                kept);
    }

    private static ShopOrderView.Kept kept(Row row) {
        @Nullable UUID line = row.maybeUuid("order_line_id");
        return new ShopOrderView.Kept(
                line == null ? null : new OrderLineId(line),
                row.money("base_minor", "currency"),
                row.money("amount_minor", "currency"),
                row.money("tax_minor", "currency"),
                row.texts("explanation"));
    }
}
