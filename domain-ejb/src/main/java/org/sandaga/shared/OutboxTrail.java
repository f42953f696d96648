package org.sandaga.shared;

import java.util.List;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** Shows staff which events wait for the broker, which it took, and how far their consumers have come. */
@Stateless
public class OutboxTrail {
    private static final int MOST_COUNTED = 10_000;
    private static final Sorting SORTING = Sorting.by("sequence", "seq", "seq").or("type", "type");

    private final Sql sql;

    @Inject
    OutboxTrail(Sql sql) {
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public OutboxTrail() {
        this(null);
    }

    /**
     * Events, the newest first.
     *
     * @param actor needs {@link Permission#MESSAGES_OPERATE}
     */
    public Listing<CarriedEvent> list(Actor actor, CarriedFilter filter, ListRequest page) {
        actor.require(Permission.MESSAGES_OPERATE);
        return sql.listing(
                """
                select seq, type, aggregate, occurred_at, sent_at from shared.outbox
                where (not ? or sent_at is null) and (?::text is null or type = ?)
                  and (?::text[] is null or aggregate = any(?::text[]))""",
                SORTING,
                page,
                row -> new CarriedEvent(
                        row.number("seq"),
                        row.text("type"),
                        row.text("aggregate"),
                        row.instant("occurred_at"),
                        row.maybeInstant("sent_at")),
                filter.waiting(),
                filter.type(),
                filter.type(),
                filter.aggregates(),
                filter.aggregates());
    }

    /**
     * How far each consumer has come with the latest {@value #MOST_COUNTED} events.
     *
     * @param actor needs {@link Permission#MESSAGES_OPERATE}
     * @param dead what the broker has set aside, as {@link DeadLetters#list} shows it; it waits no more; null when the
     *     broker did not say
     */
    public List<Backlog> backlogs(Actor actor, List<String> consumers, @Nullable List<DeadLetter> dead) {
        actor.require(Permission.MESSAGES_OPERATE);
        return consumers.stream().map(consumer -> backlog(consumer, dead)).toList();
    }

    private Backlog backlog(String consumer, @Nullable List<DeadLetter> dead) {
        List<UUID> setAside = dead == null ? List.of() : eventsOf(consumer, dead);
        boolean sure = dead != null && dead.size() < DeadLetters.MOST;
        return sql.one(
                """
                select count(*) as waiting, min(latest.sent_at) as oldest from (
                  select event_id, sent_at from shared.outbox where sent_at is not null order by seq desc limit ?) latest
                where not (latest.event_id = any(?)) and not exists (
                  select from shared.inbox heard where heard.event_id = latest.event_id and heard.consumer = ?)""",
                row -> new Backlog(
                        consumer,
                        row.count("waiting"),
                        row.maybeInstant("oldest"),
                        dead == null ? null : setAside.size(),
                        sure),
                MOST_COUNTED,
                setAside,
                consumer);
    }

    private static List<UUID> eventsOf(String consumer, List<DeadLetter> dead) {
        return dead.stream()
                .map(DeadLetter::id)
                .filter(id -> id.consumer().equals(consumer))
                .map(DeadLetterId::event)
                .toList();
    }
}
