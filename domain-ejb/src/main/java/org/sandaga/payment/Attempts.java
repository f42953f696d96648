package org.sandaga.payment;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Json;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Keeps the attempts to pay. */
@Dependent
class Attempts {
    private static final String COLUMNS = "select t.* from payment.attempt t where ";
    private static final Duration PAUSE = Duration.ofMinutes(1);
    /** A payment whose callback never came is found within ten minutes, whatever happened before. */
    private static final int LONGEST_PAUSE = 5;

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    Attempts(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    Attempt add(UUID payment, StartPayment request, String provider) {
        Instant now = time.now();
        sql.update(
                """
                insert into payment.attempt (id, payment_id, purchase_id, provider, status, currency, amount_minor,
                  request, started_at, next_check_at)
                values (?, ?, ?, ?, 'STARTING', ?, ?, ?::jsonb, ?, ?)""",
                request.attempt(),
                payment,
                request.purchase(),
                provider,
                request.amount().currency(),
                request.amount().minor(),
                Json.write(request),
                now,
                now.plus(PAUSE));
        return get(request.attempt());
    }

    Attempt get(AttemptId id) {
        return sql.first(COLUMNS + "t.id = ?", Attempts::read, id).orElseThrow(() -> new NotFound(id));
    }

    Optional<Attempt> find(AttemptId id) {
        return sql.first(COLUMNS + "t.id = ?", Attempts::read, id);
    }

    Optional<Attempt> byReference(String provider, String reference) {
        return sql.first(COLUMNS + "t.provider = ? and t.reference = ?", Attempts::read, provider, reference);
    }

    List<Attempt> liveOf(PurchaseId purchase) {
        return sql.list(COLUMNS + "t.purchase_id = ? and t.status in ('STARTING', 'OPEN')", Attempts::read, purchase);
    }

    /** Live ones, and those with money whose fee is not known, that should be asked for news; a bounded number. */
    List<Attempt> toCheck(Instant now, int most) {
        return sql.list(COLUMNS + """
                t.next_check_at <= ? and (t.status in ('STARTING', 'OPEN')
                  or (t.status in ('CAPTURED', 'DUPLICATE', 'FLAGGED') and t.fee_minor is null and t.checks < 30))
                order by t.next_check_at limit ?""", Attempts::read, now, most);
    }

    /** Live ones whose purchase waits for no money any more, those checked longest ago first; a bounded number. */
    List<Attempt> leftOver(int most) {
        return sql.list(COLUMNS + """
                t.status in ('STARTING', 'OPEN') and not exists (
                  select from ordering.awaiting_payment w where w.purchase_id = t.purchase_id)
                order by t.next_check_at, t.id limit ?""", Attempts::read, most);
    }

    /** The provider has opened the page; a report that came earlier is not undone. */
    void opened(AttemptId id, HostedPayment hosted) {
        sql.update("""
                update payment.attempt set reference = ?, page = ?,
                  status = case when status = 'STARTING' then 'OPEN' else status end
                where id = ? and (reference is null or reference = ?)""", hosted.reference(), hosted.page().toString(), id, hosted.reference());
    }

    /** Takes over what the provider says; the checks that follow are for its fee and are counted anew. */
    void move(AttemptId id, AttemptStatus status, PaymentState state) {
        sql.update("""
                update payment.attempt set status = ?, reference = coalesce(reference, ?), charge = ?, failure = ?,
                  checks = 0 where id = ?""", status, state.reference(), state.charge(), state.failure(), id);
    }

    void give(AttemptId id, AttemptStatus status, String failure) {
        sql.update(
                "update payment.attempt set status = ?, failure = ? where id = ? and status in ('STARTING', 'OPEN')",
                status,
                failure,
                id);
    }

    /** Notes that it was declined; false when that is known already. */
    boolean declined(AttemptId id) {
        return sql.update(
                        "update payment.attempt set declined_at = ? where id = ? and declined_at is null",
                        time.now(),
                        id)
                == 1;
    }

    void feeBooked(AttemptId id, Money fee) {
        sql.update(
                "update payment.attempt set fee_minor = ?, fee_currency = ? where id = ?",
                fee.minor(),
                fee.currency(),
                id);
    }

    /** Asked for news now; comes again in a minute, later in longer pauses up to five. */
    void checked(Attempt attempt) {
        Duration pause = PAUSE.multipliedBy(Math.min(1 + attempt.checks() / 10, LONGEST_PAUSE));
        sql.update(
                "update payment.attempt set checks = checks + 1, next_check_at = ? where id = ?",
                time.now().plus(pause),
                attempt.id());
    }

    private static Attempt read(Row row) {
        @Nullable String page = row.maybeText("page");
        return new Attempt(
                new AttemptId(row.uuid("id")),
                row.uuid("payment_id"),
                new PurchaseId(row.uuid("purchase_id")),
                row.text("provider"),
                row.choice("status", AttemptStatus.class),
                row.money("amount_minor", "currency"),
                Json.read(row.text("request"), StartPayment.class),
                row.maybeText("reference"),
                page == null ? null : URI.create(page),
                row.maybeNumber("fee_minor") != null,
                row.count("checks"));
    }
}
