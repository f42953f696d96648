package org.sandaga.payment;

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
import org.sandaga.shared.Ids;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;

/** Keeps what fits nothing we asked for, until a person has looked at it. */
@Dependent
class Flags {
    private static final String FLAG = """
            select f.provider, f.reference, f.reason, f.currency, f.amount_minor, f.found_at,
              a.currency as asked_currency, a.amount_minor as asked_minor, p.purchase_id, p.purchase_number
            from payment.flag f
            left join payment.attempt a on a.id = f.attempt_id
            left join payment.payment p on p.id = a.payment_id""";

    private static final Duration PAUSE = Duration.ofMinutes(5);
    private static final int MOST_CHECKS = 30;

    private static final Sorting SORTING = Sorting.by("at", "f.found_at", "f.id")
            .or("provider", "f.provider")
            .or("reference", "f.reference")
            .or("amount", "f.amount_minor");

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    Flags(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    /**
     * Flags a provider's payment for a reason, once; returns the flag when it is new.
     *
     * @param charge the provider's name of the money, or null when none came
     */
    @Nullable
    UUID add(
            String provider,
            String reference,
            @Nullable AttemptId attempt,
            FlagReason reason,
            @Nullable Money amount,
            @Nullable String charge) {
        UUID id = Ids.next();
        Instant now = time.now();
        int added = sql.update(
                """
                insert into payment.flag (id, provider, reference, attempt_id, reason, currency, amount_minor, charge,
                  found_at, next_check_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?) on conflict do nothing""",
                id,
                provider,
                reference,
                attempt,
                reason,
                amount == null ? null : amount.currency(),
                amount == null ? null : amount.minor(),
                charge,
                now,
                reason == FlagReason.UNKNOWN_PAYMENT ? now.plus(PAUSE) : null);
        return added == 1 ? id : null;
    }

    /** Notes that the fee of money of no attempt is known; its flag, or empty when that was known already. */
    Optional<UUID> feeKnown(String provider, String reference) {
        return sql.first("""
                update payment.flag set next_check_at = null
                where provider = ? and reference = ? and reason = 'UNKNOWN_PAYMENT' and next_check_at is not null
                returning id""", row -> row.uuid("id"), provider, reference);
    }

    /** Money of no attempt whose fee should be asked for now; a bounded number. */
    List<FlagRow> withoutFee(int most) {
        return sql.list(FLAG + """
                 where f.reason = 'UNKNOWN_PAYMENT' and f.next_check_at <= ? and f.checks < ?
                order by f.next_check_at limit ?""", Flags::row, time.now(), MOST_CHECKS, most);
    }

    /** Its fee was asked for now; comes again after a pause. */
    void checked(FlagRow flag) {
        sql.update("""
                update payment.flag set checks = checks + 1, next_check_at = ?
                where provider = ? and reference = ? and reason = ? and next_check_at is not null""", time.now().plus(PAUSE), flag.provider(), flag.reference(), flag.reason());
    }

    List<FlagRow> latest(int most) {
        return sql.list(FLAG + " order by f.id desc limit ?", Flags::row, most);
    }

    Listing<FlagRow> list(ListRequest page) {
        return sql.listing(FLAG, SORTING, page, Flags::row);
    }

    /** Those of one purchase, the newest first. */
    List<FlagRow> of(PurchaseId purchase) {
        return sql.list(FLAG + " where p.purchase_id = ? order by f.id desc", Flags::row, purchase);
    }

    private static FlagRow row(Row row) {
        UUID purchase = row.maybeUuid("purchase_id");
        return new FlagRow(
                row.text("provider"),
                row.text("reference"),
                row.choice("reason", FlagReason.class),
                row.maybeMoney("amount_minor", "currency"),
                row.maybeMoney("asked_minor", "asked_currency"),
                purchase == null ? null : new PurchaseId(purchase),
                row.maybeText("purchase_number"),
                row.instant("found_at"));
    }
}
