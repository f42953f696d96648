package org.sandaga.shared;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** Deletes events that were carried and heard a month ago, so that outbox and inbox stay as small as they are busy. */
@Dependent
class ForgetCarriedEvents implements Job {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int MOST = 5_000;

    private final Sql sql;
    private final SystemTime time;

    @Inject
    ForgetCarriedEvents(Sql sql, SystemTime time) {
        this.sql = sql;
        this.time = time;
    }

    @Override
    public Duration every() {
        return Duration.ofMinutes(5);
    }

    /** Looks at the oldest only, so it costs the same however many there are. */
    @Override
    public void run() {
        Instant latest = time.now().minus(KEPT);
        sql.update("""
                with oldest as (select seq, event_id, sent_at from shared.outbox order by seq limit ?),
                old as (
                  select seq, event_id from oldest
                  where sent_at < ? and not exists (
                    select from shared.inbox heard where heard.event_id = oldest.event_id and heard.received_at >= ?)),
                unheard as (delete from shared.inbox heard using old where heard.event_id = old.event_id)
                delete from shared.outbox told using old where told.seq = old.seq""", MOST, latest, latest);
    }
}
