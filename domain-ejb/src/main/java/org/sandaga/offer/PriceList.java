package org.sandaga.offer;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.shared.Sql;

/** Keeps the prices of offers and every price they ever had. */
@Dependent
class PriceList {
    private final Sql sql;

    @Inject
    PriceList(Sql sql) {
        this.sql = sql;
    }

    /** Sets a price; false when it was that already. */
    boolean set(Offer offer, Money price, Actor by, Instant now) {
        int changed = sql.update("""
                insert into offer.price as p (vendor_id, offer_id, currency, amount_minor) values (?, ?, ?, ?)
                on conflict (offer_id, currency) do update set amount_minor = excluded.amount_minor
                where p.amount_minor <> excluded.amount_minor""", offer.vendor(), offer.id(), price.currency(), price.minor());
        if (changed == 1) {
            remember(offer, price.currency(), price.minor(), by, now);
        }
        return changed == 1;
    }

    /** Sets each price and takes away the others that the scope speaks of; false when they were that already. */
    boolean replace(Offer offer, List<Money> prices, TermsScope scope, Actor by, Instant now) {
        boolean changed = false;
        for (String other : others(offer, prices.stream().map(Money::currency).toList())) {
            changed |= scope.pricesIn(other) && remove(offer, other, by, now);
        }
        for (Money price : prices) {
            changed |= set(offer, price, by, now);
        }
        return changed;
    }

    /** Takes a price away; false when there was none. */
    boolean remove(Offer offer, String currency, Actor by, Instant now) {
        int changed = sql.update("delete from offer.price where offer_id = ? and currency = ?", offer.id(), currency);
        if (changed == 1) {
            remember(offer, currency, null, by, now);
        }
        return changed == 1;
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
