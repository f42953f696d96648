package org.sandaga.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;

/** The short transactions around reading a provider's book: where it begins, each page of it, and its end. */
@Stateless
public class MovementDesk {
    /** A provider may enter something a little later than it says it happened. */
    private static final Duration OVERLAP = Duration.ofHours(1);

    private final Sql sql;
    private final BusinessTime time;
    private final SystemTime systemTime;

    @Inject
    MovementDesk(Sql sql, BusinessTime time, SystemTime systemTime) {
        this.sql = sql;
        this.time = time;
        this.systemTime = systemTime;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public MovementDesk() {
        this(null, null, null);
    }

    /** Where a provider's book is to be read from: the first time from now on, then from where the last reading ended. */
    public Reading begin(String provider) {
        Instant now = time.now();
        sql.update("""
                insert into payment.reading (provider, begun_at, read_from) values (?, ?, ?)
                on conflict (provider) do nothing""", provider, now, systemTime.now());
        return sql.one(
                "select read_from from payment.reading where provider = ?",
                row -> new Reading(provider, row.instant("read_from"), now),
                provider);
    }

    /** Keeps a page; what is known already stays as it was read. */
    public void keep(Reading reading, List<Movement> movements) {
        Instant now = time.now();
        movements.forEach(each -> sql.update(
                """
                insert into payment.movement (provider, id, kind, name, currency, net_minor, moved_at, read_at)
                values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (provider, id) do nothing""",
                reading.provider(),
                each.id(),
                each.kind(),
                each.name(),
                each.net().currency(),
                each.net().minor(),
                each.at(),
                now));
    }

    /** The book was read to its end: all that had moved when the reading began is known now. */
    public void end(Reading reading, Instant latest) {
        sql.update(
                "update payment.reading set read_at = ?, read_from = greatest(read_from, ?) where provider = ?",
                reading.at(),
                latest.minus(OVERLAP),
                reading.provider());
    }

    /**
     * One reading of a provider's book.
     *
     * @param from the moment by the provider's clock that it begins with
     * @param at business time at which it was begun
     */
    public record Reading(String provider, Instant from, Instant at) {}
}
