package org.sandaga.payment;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Keeps which callbacks came and whether their work is done. */
@Dependent
class Receipts {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_PAUSE = 9;

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    Receipts(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Writes the receipt; false when the callback has come before. */
    boolean add(String provider, ProviderEvent event) {
        return sql.update(
                        """
                insert into payment.webhook_receipt (provider, event_id, type, about, reference, merchant, received_at,
                  next_try_at) values (?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                        provider,
                        event.id(),
                        event.type(),
                        event.about(),
                        event.reference(),
                        event.merchant(),
                        time.now(),
                        time.now().plus(FIRST_PAUSE))
                == 1;
    }

    void handled(String provider, String event) {
        sql.update(
                "update payment.webhook_receipt set handled_at = ? where provider = ? and event_id = ?",
                time.now(),
                provider,
                event);
    }

    /** Comes again later, in pauses that double from ten seconds to over an hour. */
    void postpone(Receipt receipt) {
        sql.update(
                "update payment.webhook_receipt set tries = tries + 1, next_try_at = ? where provider = ? and event_id = ?",
                time.now().plus(FIRST_PAUSE.multipliedBy(1L << Math.min(receipt.tries(), LONGEST_PAUSE))),
                receipt.provider(),
                receipt.event().id());
    }

    List<Receipt> due(int most) {
        return sql.list("""
                select w.* from payment.webhook_receipt w where handled_at is null and next_try_at <= ?
                order by next_try_at limit ?""", Receipts::read, time.now(), most);
    }

    private static Receipt read(Row row) {
        return new Receipt(
                row.text("provider"),
                new ProviderEvent(
                        row.text("event_id"),
                        row.text("type"),
                        row.choice("about", ProviderEvent.About.class),
                        row.maybeText("reference"),
                        row.text("merchant")),
                row.count("tries"));
    }
}
