package org.sandaga.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.offer.OfferId;
import org.sandaga.ordering.StockLine;
import org.sandaga.shared.Sql;

/** Keeps what is held for which quote, and until when. */
@Dependent
class Reservations {
    private final Sql sql;

    @Inject
    Reservations(Sql sql) {
        this.sql = sql;
    }

    /** Begins one for a quote; false when the quote has one. */
    boolean begin(UUID quote, String visitor, Instant expiresAt) {
        return sql.update("""
                        insert into inventory.reservation (quote_id, visitor, status, expires_at)
                        values (?, ?, 'LIVE', ?) on conflict (quote_id) do nothing""", quote, visitor, expiresAt) == 1;
    }

    void addLines(UUID quote, Collection<StockLine> lines) {
        sql.update(
                """
                insert into inventory.reservation_line (quote_id, vendor_id, offer_id, quantity)
                select ?, s.vendor_id, s.offer_id, sum(w.quantity)
                from unnest(?::uuid[], ?::bigint[]) as w (offer_id, quantity)
                join inventory.stock_item s on s.offer_id = w.offer_id group by s.vendor_id, s.offer_id""",
                quote,
                lines.stream().map(StockLine::offer).toList(),
                lines.stream().map(StockLine::quantity).toList());
    }

    /** Where the quote's reservation stands, locked against everybody else. */
    Optional<ReservationStatus> lock(UUID quote) {
        return sql.first(
                "select status from inventory.reservation where quote_id = ? for update",
                row -> row.choice("status", ReservationStatus.class),
                quote);
    }

    void move(Collection<UUID> quotes, ReservationStatus to) {
        sql.update("update inventory.reservation set status = ? where quote_id = any(?)", to, quotes);
    }

    void revive(UUID quote, Instant expiresAt) {
        sql.update(
                "update inventory.reservation set status = 'LIVE', expires_at = ? where quote_id = ?",
                expiresAt,
                quote);
    }

    List<StockLine> lines(Collection<UUID> quotes) {
        return sql.list(
                "select offer_id, quantity from inventory.reservation_line where quote_id = any(?) order by offer_id",
                row -> new StockLine(new OfferId(row.uuid("offer_id")), row.count("quantity")),
                quotes);
    }

    /**
     * Reservations whose time has run out, locked; those that somebody else works on are left out, and those whose
     * purchase may still be paid: their stock is let go when the purchase is given up.
     */
    List<UUID> lockExpired(Instant now, int most) {
        return sql.list("""
                select r.quote_id from inventory.reservation r where r.status = 'LIVE' and r.expires_at <= ?
                  and not exists (select from ordering.awaiting_payment w where w.quote_id = r.quote_id)
                order by r.expires_at limit ? for update of r skip locked""", row -> row.uuid("quote_id"), now, most);
    }

    /** How many the visitor holds; whoever asks for the same visitor waits until this transaction ends. */
    int countLive(String visitor) {
        sql.one("select pg_advisory_xact_lock(hashtextextended(?, 7))::text as locked", row -> 1, visitor);
        return sql.one(
                "select count(*) as live from inventory.reservation where visitor = ? and status = 'LIVE'",
                row -> row.count("live"),
                visitor);
    }
}
