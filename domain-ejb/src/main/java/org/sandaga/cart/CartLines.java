package org.sandaga.cart;

import java.util.Collection;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.offer.OfferId;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Keeps the lines of carts; every change is one statement. */
@Dependent
class CartLines {
    private static final int MOST_LINES = 100;
    private static final int MOST_PIECES = 999;

    private final Sql sql;

    @Inject
    CartLines(Sql sql) {
        this.sql = sql;
    }

    List<CartLine> of(CartHead cart) {
        return sql.list(
                "select * from cart.line where cart_id = ? order by id",
                row -> CartLine.of(row, cart.currency()),
                cart.id());
    }

    void add(CartHead cart, OfferId offer, int quantity, Money price) {
        int added = sql.update(
                """
                insert into cart.line (id, cart_id, offer_id, quantity, chosen, seen_price_minor)
                select ?, ?, ?, ?, true, ?
                where exists (select from cart.line where cart_id = ? and offer_id = ?)
                   or (select count(*) from cart.line where cart_id = ?) < ?
                on conflict (cart_id, offer_id) do update set quantity = line.quantity + excluded.quantity, chosen = true,
                    seen_price_minor = excluded.seen_price_minor
                where line.quantity + excluded.quantity <= ?""",
                CartLineId.next(),
                cart.id(),
                offer,
                quantity,
                price.minor(),
                cart.id(),
                offer,
                cart.id(),
                MOST_LINES,
                MOST_PIECES);
        if (added == 0) {
            throw of(cart).stream().anyMatch(line -> line.offer().equals(offer))
                    ? new InvalidInput("quantity", "1…" + MOST_PIECES)
                    : new CartIsFull(MOST_LINES);
        }
    }

    void change(CartHead cart, CartLineId line, int quantity) {
        int changed = sql.update("""
                update cart.line l set quantity = ?, seen_price_minor = coalesce((select p.amount_minor from offer.price p
                    where p.offer_id = l.offer_id and p.currency = ?), l.seen_price_minor)
                where l.cart_id = ? and l.id = ?""", quantity, cart.currency(), cart.id(), line);
        found(line, changed);
    }

    /** Takes today's prices as seen. */
    void see(CartHead cart) {
        sql.update("""
                update cart.line l set seen_price_minor = p.amount_minor from offer.price p
                where l.cart_id = ? and p.offer_id = l.offer_id and p.currency = ?""", cart.id(), cart.currency());
    }

    void remove(CartHead cart, CartLineId line) {
        found(line, sql.update("delete from cart.line where cart_id = ? and id = ?", cart.id(), line));
    }

    void choose(CartHead cart, Collection<CartLineId> chosen) {
        List<CartLineId> own = sql.list(
                "update cart.line set chosen = (id = any(?)) where cart_id = ? returning id",
                row -> new CartLineId(row.uuid("id")),
                chosen,
                cart.id());
        chosen.stream().filter(line -> !own.contains(line)).findFirst().ifPresent(foreign -> {
            throw new NotFound(foreign);
        });
    }

    /** Brings lines from one cart into another; of an offer in both the larger quantity stays. */
    void move(CartHead from, CartHead to) {
        sql.update("""
                with moving as (
                    delete from cart.line where id in (
                        select g.id from cart.line g left join cart.line o on o.cart_id = ? and o.offer_id = g.offer_id
                        where g.cart_id = ? order by (o.id is null), g.id
                        limit (select greatest(? - count(*) filter (where not exists (select from cart.line g
                            where g.cart_id = ? and g.offer_id = t.offer_id)), 0) from cart.line t where t.cart_id = ?))
                    returning *)
                insert into cart.line (id, cart_id, offer_id, quantity, chosen, seen_price_minor)
                select id, ?, offer_id, quantity, chosen, seen_price_minor from moving
                on conflict (cart_id, offer_id) do update set quantity = greatest(line.quantity, excluded.quantity),
                    chosen = line.chosen or excluded.chosen, seen_price_minor = excluded.seen_price_minor""", to.id(), from.id(), MOST_LINES, from.id(), to.id(), to.id());
    }

    /** Takes lines out that are as they were priced; says how many there were. */
    int take(CartId cart, List<WantedOffer> offers) {
        return sql.update(
                """
                delete from cart.line l using unnest(?::uuid[], ?::bigint[]) w (offer_id, quantity)
                where l.cart_id = ? and l.offer_id = w.offer_id and l.quantity = w.quantity""",
                offers.stream().map(WantedOffer::offer).toList(),
                offers.stream().map(WantedOffer::quantity).toList(),
                cart);
    }

    void putBack(CartId cart, List<WantedOffer> offers) {
        sql.update(
                """
                insert into cart.line (id, cart_id, offer_id, quantity, chosen, seen_price_minor)
                select w.id, c.id, w.offer_id, w.quantity, true, w.price
                from unnest(?::uuid[], ?::uuid[], ?::bigint[], ?::bigint[]) w (id, offer_id, quantity, price), cart.cart c
                where c.id = ? on conflict (cart_id, offer_id) do nothing""",
                offers.stream().map(each -> CartLineId.next()).toList(),
                offers.stream().map(WantedOffer::offer).toList(),
                offers.stream().map(WantedOffer::quantity).toList(),
                offers.stream().map(each -> each.seenPrice().minor()).toList(),
                cart);
    }

    static int pieces(int quantity) {
        if (quantity < 1 || quantity > MOST_PIECES) {
            throw new InvalidInput("quantity", "1…" + MOST_PIECES);
        }
        return quantity;
    }

    private static void found(CartLineId line, int changed) {
        if (changed == 0) {
            throw new NotFound(line);
        }
    }

    /** A line as it is kept. */
    record CartLine(CartLineId id, OfferId offer, int quantity, boolean chosen, Money seenPrice) {
        static CartLine of(Row row, String currency) {
            return new CartLine(
                    new CartLineId(row.uuid("id")),
                    new OfferId(row.uuid("offer_id")),
                    row.count("quantity"),
                    row.flag("chosen"),
                    Money.of(row.number("seen_price_minor"), currency));
        }
    }
}
