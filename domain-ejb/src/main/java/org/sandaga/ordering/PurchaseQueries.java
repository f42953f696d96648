package org.sandaga.ordering;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.PostalAddress;
import org.sandaga.shared.Json;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;

/** Reads purchases for shoppers and staff: one in three statements, a list in one. */
@Dependent
class PurchaseQueries {
    private static final String ROW = """
            select p.id, p.number, p.currency, p.total_minor, p.ship_to ->> 'name' as buyer, p.email, p.placed_at,
                   p.pay_before, p.paid_at,
                   (select string_agg(o.status, ',') from ordering.vendor_order o where o.purchase_id = p.id) as statuses,
                   (select l.title from ordering.order_line l join ordering.vendor_order o on o.id = l.vendor_order_id
                    where o.purchase_id = p.id order by o.position, l.position limit 1) as title,
                   (select l.picture from ordering.order_line l join ordering.vendor_order o on o.id = l.vendor_order_id
                    where o.purchase_id = p.id order by o.position, l.position limit 1) as picture,
                   (select count(*) from ordering.order_line l join ordering.vendor_order o on o.id = l.vendor_order_id
                    where o.purchase_id = p.id) as lines
            from ordering.purchase p
            """;

    private static final String ROWS =
            ROW + "where (?::uuid is null or p.id < ?::uuid) and %s order by p.id desc limit ?";

    private static final String MATCHING = """
            (?::text is null or starts_with(p.number, ?::text)) and (?::text is null or lower(p.email) = lower(?::text))
            and ((?::text is null and ?::uuid is null) or exists (
                  select from ordering.vendor_order o where o.purchase_id = p.id
                    and (?::text is null or o.status = ?::text) and (?::uuid is null or o.vendor_id = ?::uuid)))
            and (?::boolean or p.id = any(?::uuid[]))
            and (?::timestamptz is null or p.placed_at >= ?) and (?::timestamptz is null or p.placed_at < ?)""";

    private static final Sorting SORTING = Sorting.by("placedAt", "p.id", "p.id")
            .or("total", "p.currency, p.total_minor")
            .or("email", "lower(p.email)");

    private final Sql sql;

    @Inject
    PurchaseQueries(Sql sql) {
        this.sql = sql;
    }

    PurchaseView view(PurchaseId id) {
        Map<UUID, List<OrderLineView>> lines = VendorOrderRows.byOrder(sql.list(
                "select " + VendorOrderRows.LINE
                        + " from ordering.order_line l join ordering.vendor_order o on o.id = l.vendor_order_id"
                        + " where o.purchase_id = ? order by l.vendor_order_id, l.position",
                VendorOrderRows::line,
                id));
        List<VendorOrderView> orders = sql.list(
                "select " + VendorOrderRows.ORDER
                        + " from ordering.vendor_order o where o.purchase_id = ? order by o.position",
                row -> VendorOrderRows.order(row, lines.getOrDefault(row.uuid("id"), List.of())),
                id);
        return sql.first("select p.* from ordering.purchase p where p.id = ?", row -> purchase(row, orders), id)
                .orElseThrow(() -> new NotFound(id));
    }

    private static PurchaseView purchase(Row row, List<VendorOrderView> orders) {
        return new PurchaseView(
                new PurchaseId(row.uuid("id")),
                row.text("number"),
                PurchaseStatus.of(orders.stream().map(VendorOrderView::status).toList()),
                row.text("market"),
                row.text("language"),
                row.flag("prices_include_tax"),
                customer(row.maybeUuid("customer_id")),
                row.text("email"),
                Json.read(row.text("ship_to"), PostalAddress.class),
                Json.read(row.text("bill_to"), PostalAddress.class),
                row.money("total_minor", "currency"),
                row.instant("placed_at"),
                row.instant("pay_before"),
                row.maybeInstant("paid_at"),
                orders);
    }

    private static @Nullable UserId customer(@Nullable UUID id) {
        return id == null ? null : new UserId(id);
    }

    List<OrderTax> taxes(PurchaseId id) {
        return sql.list(
                """
                select t.vendor_order_id, t.name, t.rate_bp, t.currency, t.included, sum(t.amount_minor) as amount
                from ordering.tax_line t join ordering.vendor_order o on o.id = t.vendor_order_id
                where o.purchase_id = ? group by 1, 2, 3, 4, 5 having sum(t.amount_minor) > 0
                order by t.rate_bp desc, t.name""",
                row -> new OrderTax(
                        new VendorOrderId(row.uuid("vendor_order_id")),
                        row.text("name"),
                        row.count("rate_bp"),
                        row.money("amount", "currency"),
                        row.flag("included")),
                id);
    }

    Slice<PurchaseRow> ofCustomer(UserId customer, SliceRequest slice) {
        return rows("p.customer_id = ?", slice, customer);
    }

    Slice<PurchaseRow> all(PurchaseFilter filter, SliceRequest slice) {
        return rows(MATCHING, slice, arguments(filter));
    }

    Listing<PurchaseRow> all(PurchaseFilter filter, ListRequest page) {
        return sql.listing(ROW + "where " + MATCHING, SORTING, page, PurchaseQueries::row, arguments(filter));
    }

    /** The newest vendor orders whose number begins so. */
    List<VendorOrderRow> vendorOrders(String number, int most) {
        return sql.list(
                """
                select o.id, o.purchase_id, o.number, o.vendor_name, o.status from ordering.vendor_order o
                where starts_with(o.number, ?) order by o.id desc limit ?""",
                row -> new VendorOrderRow(
                        new VendorOrderId(row.uuid("id")),
                        new PurchaseId(row.uuid("purchase_id")),
                        row.text("number"),
                        row.text("vendor_name"),
                        row.choice("status", VendorOrderStatus.class)),
                number,
                most);
    }

    private static @Nullable Object[] arguments(PurchaseFilter filter) {
        return new @Nullable Object[] {
            filter.number(),
            filter.number(),
            filter.email(),
            filter.email(),
            filter.state(),
            filter.vendor(),
            filter.state(),
            filter.state(),
            filter.vendor(),
            filter.vendor(),
            filter.among() == null,
            filter.among() == null ? List.of() : filter.among(),
            filter.from(),
            filter.from(),
            filter.until(),
            filter.until()
        };
    }

    private Slice<PurchaseRow> rows(String condition, SliceRequest slice, @Nullable Object... arguments) {
        @Nullable
        UUID after =
                slice.after() == null ? null : PurchaseId.parse(slice.after()).value();
        @Nullable Object[] all = new @Nullable Object[arguments.length + 3];
        all[0] = after;
        all[1] = after;
        System.arraycopy(arguments, 0, all, 2, arguments.length);
        all[arguments.length + 2] = slice.size() + 1;
        return Slice.of(
                sql.list(ROWS.formatted(condition), PurchaseQueries::row, all),
                slice.size(),
                row -> row.id().text());
    }

    private static PurchaseRow row(Row row) {
        List<VendorOrderStatus> statuses = Arrays.stream(row.text("statuses").split(","))
                .map(VendorOrderStatus::valueOf)
                .toList();
        return new PurchaseRow(
                new PurchaseId(row.uuid("id")),
                row.text("number"),
                PurchaseStatus.of(statuses),
                row.money("total_minor", "currency"),
                row.texts("title"),
                row.maybeText("picture"),
                row.count("lines"),
                statuses.size(),
                Objects.requireNonNullElse(row.maybeText("buyer"), ""),
                row.text("email"),
                row.instant("placed_at"),
                row.instant("pay_before"),
                row.maybeInstant("paid_at"));
    }
}
