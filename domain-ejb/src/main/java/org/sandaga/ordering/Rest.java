package org.sandaga.ordering;

import java.util.List;
import java.util.function.Function;

import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/**
 * What the pieces of an order that were not shipped come to: each line is split between them and the others by the one
 * allocator, so that both parts add up to the line.
 *
 * @param amount their price with tax that is added
 * @param commission their part of the commission
 * @param commissionTax their part of its tax
 */
record Rest(Money amount, Money commission, Money commissionTax) {
    private static final String LINES = """
            select l.currency, l.quantity - l.shipped as unshipped, l.shipped, c.amount_minor, c.tax_minor,
              (l.total_minor + coalesce((select sum(t.amount_minor) from ordering.tax_line t
                                         where t.order_line_id = l.id and not t.included), 0))::bigint as price_minor
            from ordering.order_line l left join lateral (
              select coalesce(sum(k.amount_minor), 0)::bigint as amount_minor,
                     coalesce(sum(k.tax_minor), 0)::bigint as tax_minor
              from ordering.commission_line k where k.order_line_id = l.id) c on true
            where l.vendor_order_id = ? and l.shipped < l.quantity order by l.position""";

    static Rest of(VendorOrder order, Sql sql) {
        List<Rest> parts = sql.list(LINES, Rest::part, order.id());
        String currency = order.total().currency();
        return new Rest(
                sum(parts, Rest::amount, currency),
                sum(parts, Rest::commission, currency),
                sum(parts, Rest::commissionTax, currency));
    }

    private static Rest part(Row row) {
        List<Long> pieces = List.of(row.number("unshipped"), row.number("shipped"));
        return new Rest(
                row.money("price_minor", "currency").allocate(pieces).getFirst(),
                row.money("amount_minor", "currency").allocate(pieces).getFirst(),
                row.money("tax_minor", "currency").allocate(pieces).getFirst());
    }

    private static Money sum(List<Rest> parts, Function<Rest, Money> of, String currency) {
        return Money.sum(parts.stream().map(of).toList(), currency);
    }
}
