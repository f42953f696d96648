package org.sandaga.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Row;
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

    /**
     * The reading of a provider's book that is under way; else a new one, the first time from now on, then from where
     * the last one ended.
     */
    public Reading open(String provider) {
        Instant now = time.now();
        sql.update("""
                insert into payment.reading (provider, begun_at, read_from) values (?, ?, ?)
                on conflict (provider) do nothing""", provider, now, systemTime.now());
        return sql.one("""
                select provider, read_from, open_after, coalesce(open_since, ?) as since,
                  coalesce(open_latest, read_from) as latest
                from payment.reading where provider = ?""", MovementDesk::reading, now, provider);
    }

    private static Reading reading(Row row) {
        return new Reading(
                row.text("provider"),
                row.instant("read_from"),
                row.instant("since"),
                row.maybeText("open_after"),
                row.instant("latest"));
    }

    /** Keeps a page and where the reading stands after it; what is known already stays as it was read. */
    public void keep(Reading reading, List<Movement> movements) {
        if (!movements.isEmpty()) {
            add(reading.provider(), movements);
        }
        if (reading.after() == null) {
            end(reading);
        } else {
            pause(reading);
        }
    }

    private void add(String provider, List<Movement> movements) {
        sql.update(
                """
                insert into payment.movement (provider, id, kind, name, currency, net_minor, moved_at, read_at)
                select ?, m.*, ?
                from unnest(?::text[], ?::text[], ?::text[], ?::text[], ?::bigint[], ?::timestamptz[]) m
                on conflict (provider, id) do nothing""",
                provider,
                time.now(),
                column(movements, Movement::id),
                column(movements, Movement::kind),
                column(movements, Movement::name),
                column(movements, each -> each.net().currency()),
                column(movements, each -> each.net().minor()),
                column(movements, each -> each.at().toString()));
    }

    private static List<Object> column(List<Movement> movements, Function<Movement, Object> value) {
        return movements.stream().map(value).toList();
    }

    private void pause(Reading reading) {
        sql.update(
                "update payment.reading set open_after = ?, open_since = ?, open_latest = ? where provider = ?",
                reading.after(),
                reading.at(),
                reading.latest(),
                reading.provider());
    }

    /** The book was read to its end: all that had moved when the reading began is known now. */
    private void end(Reading reading) {
        sql.update("""
                update payment.reading set read_at = greatest(read_at, ?), read_from = greatest(read_from, ?),
                  open_after = null, open_since = null, open_latest = null where provider = ?""", reading.at(), reading.latest().minus(OVERLAP), reading.provider());
    }

    /** Lets go of a reading that cannot go on. */
    public void giveUp(Reading reading) {
        sql.update("""
                update payment.reading set open_after = null, open_since = null, open_latest = null
                where provider = ?""", reading.provider());
    }

    /**
     * One reading of a provider's book, as far as it has come.
     *
     * @param from the moment by the provider's clock that it begins with
     * @param at business time at which it was begun
     * @param after what the next page is asked for with, or null for the first, or when there is none
     * @param latest when the newest line in it moved, by the provider's clock; {@code from} while there is none
     */
    public record Reading(
            String provider,
            Instant from,
            Instant at,
            @Nullable String after,
            Instant latest) {

        /** The same with a page more. */
        Reading with(ProviderBook.Page page) {
            Instant newest = page.movements().stream()
                    .map(Movement::at)
                    .reduce(latest, (one, other) -> other.isAfter(one) ? other : one);
            return new Reading(provider, from, at, page.next(), newest);
        }
    }
}
