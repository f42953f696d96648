package org.sandaga.payment;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Keeps refunds and from which allocations they are taken. */
@Dependent
class Refunds {
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(5);
    private static final int LONGEST_PAUSE = 10;

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    Refunds(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Writes the intent to give back a part of an allocation. */
    RefundId request(Allocation from, Money amount, Money commission, Money commissionTax, String reason) {
        RefundId id = RefundId.next();
        Instant now = time.now();
        sql.update("""
                insert into payment.refund (id, payment_id, attempt_id, provider, reference, charge, currency,
                  amount_minor, duplicate, status, reason, requested_at, next_try_at)
                select ?, t.payment_id, t.id, t.provider, t.reference, t.charge, ?, ?, false, 'REQUESTED', ?, ?, ?
                from payment.attempt t where t.payment_id = ? and t.status = 'CAPTURED'""", id, amount.currency(), amount.minor(), reason, now, now, from.payment());
        sql.update("""
                insert into payment.refund_allocation (id, refund_id, allocation_id, amount_minor, commission_minor,
                  commission_tax_minor) values (?, ?, ?, ?, ?, ?)""", Ids.next(), id, from.id(), amount.minor(), commission.minor(), commissionTax.minor());
        return id;
    }

    /** Writes the intent to give back all of what came for a purchase that was paid already. */
    void requestDuplicate(Attempt attempt, PaymentState state) {
        Instant now = time.now();
        sql.update(
                """
                insert into payment.refund (id, payment_id, attempt_id, provider, reference, charge, currency,
                  amount_minor, duplicate, status, reason, requested_at, next_try_at)
                values (?, ?, ?, ?, ?, ?, ?, ?, true, 'REQUESTED', 'paid twice', ?, ?)""",
                RefundId.next(),
                attempt.payment(),
                attempt.id(),
                attempt.provider(),
                state.reference(),
                state.charge(),
                state.amount().currency(),
                state.amount().minor(),
                now,
                now);
    }

    Refund get(RefundId id) {
        return sql.first("select r.* from payment.refund r where id = ?", Refunds::read, id)
                .orElseThrow(() -> new NotFound(id));
    }

    Refund lock(RefundId id) {
        return sql.first("select r.* from payment.refund r where id = ? for update", Refunds::read, id)
                .orElseThrow(() -> new NotFound(id));
    }

    Optional<Refund> byReference(String provider, String reference) {
        return sql.first(
                "select r.* from payment.refund r where provider = ? and provider_reference = ?",
                Refunds::read,
                provider,
                reference);
    }

    List<Refund> due(int most) {
        return sql.list("""
                select r.* from payment.refund r where status in ('REQUESTED', 'PENDING') and next_try_at <= ?
                order by next_try_at limit ?""", Refunds::read, time.now(), most);
    }

    List<Taken> takenBy(RefundId id) {
        return sql.list("""
                select x.*, r.currency from payment.refund_allocation x join payment.refund r on r.id = x.refund_id
                where x.refund_id = ?""", Taken::read, id);
    }

    void move(RefundId id, Refund.Status status, RefundState state) {
        sql.update("""
                update payment.refund set status = ?, provider_reference = ?, failure = ?,
                  confirmed_at = case when ? = 'CONFIRMED' then ?::timestamptz end
                where id = ?""", status, state.reference(), state.failure(), status, time.now(), id);
    }

    void fail(RefundId id, String reason) {
        sql.update("update payment.refund set status = 'FAILED', failure = ? where id = ?", reason, id);
    }

    /** Comes again later, in pauses that double from five seconds to over an hour. */
    void postpone(Refund refund) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(refund.tries(), LONGEST_PAUSE));
        sql.update(
                "update payment.refund set tries = tries + 1, next_try_at = ? where id = ?",
                time.now().plus(pause),
                refund.id());
    }

    /** Lets a failed one be called again under a new key. */
    void repeat(RefundId id) {
        sql.update("""
                update payment.refund set status = 'REQUESTED', round = round + 1, tries = 0, failure = null,
                  provider_reference = null, next_try_at = ? where id = ?""", time.now(), id);
    }

    private static Refund read(Row row) {
        return new Refund(
                new RefundId(row.uuid("id")),
                row.uuid("payment_id"),
                new AttemptId(row.uuid("attempt_id")),
                row.text("provider"),
                row.text("reference"),
                row.text("charge"),
                row.money("amount_minor", "currency"),
                row.flag("duplicate"),
                row.choice("status", Refund.Status.class),
                row.text("reason"),
                row.count("round"),
                row.maybeText("provider_reference"),
                row.count("tries"));
    }

    /**
     * What a refund takes from one allocation.
     *
     * @param id what makes it unique in the books
     * @param allocation the allocation
     * @param amount what the shopper gets of it
     * @param commission what the vendor gets back of the commission
     * @param commissionTax what the vendor gets back of its tax
     */
    record Taken(UUID id, UUID allocation, Money amount, Money commission, Money commissionTax) {
        static Taken read(Row row) {
            return new Taken(
                    row.uuid("id"),
                    row.uuid("allocation_id"),
                    row.money("amount_minor", "currency"),
                    row.money("commission_minor", "currency"),
                    row.money("commission_tax_minor", "currency"));
        }
    }
}
