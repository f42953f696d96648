package org.sandaga.offer;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Change;
import org.sandaga.shared.Money;
import org.sandaga.shared.Sql;

/** Keeps the prices of offers and every price they ever had. */
@Dependent
class PriceList {
    private static final String PRICE = "price";

    private final Sql sql;

    @Inject
    PriceList(Sql sql) {
        this.sql = sql;
    }

    /** Sets a price and says what changed; nothing when it was that already. */
    List<Change> set(Offer offer, Money price, Actor by, Instant now) {
        List<Change> changes = sql.list(
                """
                with before as (select amount_minor from offer.price where offer_id = ? and currency = ?)
                insert into offer.price as p (vendor_id, offer_id, currency, amount_minor) values (?, ?, ?, ?)
                on conflict (offer_id, currency) do update set amount_minor = excluded.amount_minor
                where p.amount_minor <> excluded.amount_minor
                returning p.currency, (select amount_minor from before) as was""",
                row -> Change.of(PRICE, row.maybeMoney("was", "currency"), price),
                offer.id(),
                price.currency(),
                offer.vendor(),
                offer.id(),
                price.currency(),
                price.minor());
        if (!changes.isEmpty()) {
            remember(offer, price.currency(), price.minor(), by, now);
        }
        return changes;
    }

    /** Sets each price and takes away the others that the scope speaks of; nothing when they were that already. */
    List<Change> replace(Offer offer, List<Money> prices, TermsScope scope, Actor by, Instant now) {
        List<Change> changes = new ArrayList<>();
        for (String other : others(offer, prices.stream().map(Money::currency).toList())) {
            if (scope.pricesIn(other)) {
                changes.addAll(remove(offer, other, by, now));
            }
        }
        for (Money price : prices) {
            changes.addAll(set(offer, price, by, now));
        }
        return changes;
    }

    /** Takes a price away and says so; nothing when there was none. */
    List<Change> remove(Offer offer, String currency, Actor by, Instant now) {
        List<Change> changes = sql.list(
                "delete from offer.price where offer_id = ? and currency = ? returning amount_minor, currency",
                row -> Change.of(PRICE, row.money("amount_minor", "currency"), null),
                offer.id(),
                currency);
        if (!changes.isEmpty()) {
            remember(offer, currency, null, by, now);
        }
        return changes;
    }

    private List<String> others(Offer offer, List<String> currencies) {
        return sql
                .list(
                        "select currency from offer.price where offer_id = ? order by currency",
                        row -> row.text("currency"),
                        offer.id())
                .stream()
                .filter(currency -> !currencies.contains(currency))
                .toList();
    }

    private void remember(
            Offer offer, String currency, @org.jspecify.annotations.Nullable Long minor, Actor by, Instant now) {
        sql.update("""
                insert into offer.price_history (vendor_id, offer_id, currency, amount_minor, set_at, set_by)
                values (?, ?, ?, ?, ?, ?)""", offer.vendor(), offer.id(), currency, minor, now, by.name());
    }
}
