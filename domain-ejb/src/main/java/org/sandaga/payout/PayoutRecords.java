package org.sandaga.payout;

import java.time.Duration;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;

/** Keeps payouts and their items. */
@Dependent
class PayoutRecords {
    /** Providers forget their keys after a day; a call repeated later could pay twice, so a person decides then. */
    private static final Duration KEY_LIFE = Duration.ofHours(23);

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final int LONGEST_PAUSE = 9;

    private final Sql sql;
    private final BusinessTime time;
    private final SystemTime machine;

    @Inject
    PayoutRecords(Sql sql, BusinessTime time, SystemTime machine) {
        this.sql = sql;
        this.time = time;
        this.machine = machine;
    }

    Payout lock(PayoutId id) {
        return sql.first("select * from payout.payout where id = ? for update", Payout::of, id)
                .orElseThrow(() -> new NotFound(id));
    }

    /** What should be sent, or asked after. */
    List<Payout> due(int most) {
        return sql.list("""
                select * from payout.payout
                where next_try_at <= ? and (status <> 'SENT' or reference is not null or called_at > ?)
                order by next_try_at limit ?""", Payout::of, time.now(), machine.now().minus(KEY_LIFE), most);
    }

    /** The payouts of a run that wait to be sent. */
    List<Payout> approved(PayoutRunId run) {
        return sql.list(
                "select * from payout.payout where run_id = ? and status = 'APPROVED' order by id", Payout::of, run);
    }

    void approve(PayoutRunId run) {
        sql.update("update payout.payout set status = 'APPROVED', next_try_at = ? where run_id = ?", time.now(), run);
    }

    /** The entries that a payout pays. */
    List<Long> entries(PayoutId id) {
        return sql.list(
                "select entry_id from payout.payout_item where payout_id = ?", row -> row.number("entry_id"), id);
    }

    void sent(Payout payout) {
        sql.update(
                "update payout.payout set status = 'SENT', sent_at = ?, called_at = ? where id = ?",
                time.now(),
                machine.now(),
                payout.id());
        postpone(payout);
    }

    /** Lets one without an answer be called about again, for as long as a key lives from now. */
    void askAgain(Payout payout) {
        sql.update(
                "update payout.payout set called_at = ?, tries = 0, next_try_at = ? where id = ?",
                machine.now(),
                time.now(),
                payout.id());
    }

    void known(PayoutId id, String reference) {
        sql.update("update payout.payout set reference = ? where id = ?", reference, id);
    }

    void settled(PayoutId id) {
        sql.update(
                "update payout.payout set status = 'SETTLED', settled_at = coalesce(settled_at, ?), next_try_at = null where id = ?",
                time.now(),
                id);
    }

    /** Ends a payout that did not, or will not, arrive, and lets go of its entries. */
    void end(PayoutId id, PayoutStatus as, String reason) {
        sql.update("update payout.payout set status = ?, failure = ?, next_try_at = null where id = ?", as, reason, id);
        sql.update("update payout.payout_item set live = false where payout_id = ?", id);
    }

    /** Lets go of all that a run was to pay. */
    void drop(PayoutRunId run) {
        sql.update("""
                update payout.payout_item i set live = false from payout.payout p
                where p.id = i.payout_id and p.run_id = ?""", run);
        sql.update("update payout.payout set status = 'DROPPED', failure = 'withdrawn' where run_id = ?", run);
    }

    /** Takes up the entries of a failed payout again, under a new key. @throws PayoutPaidOtherwise when one is paid */
    void again(Payout payout) {
        int taken = sql.update("""
                update payout.payout_item i set live = true where i.payout_id = ? and not exists (
                  select from payout.payout_item o where o.entry_id = i.entry_id and o.live)""", payout.id());
        if (taken < entries(payout.id()).size()) {
            throw new PayoutPaidOtherwise(payout.id().text());
        }
        sql.update("""
                update payout.payout set status = 'APPROVED', attempt = attempt + 1, reference = null, failure = null,
                  tries = 0, next_try_at = ? where id = ?""", time.now(), payout.id());
    }

    /** Comes back later, after a longer pause each time. */
    void postpone(Payout payout) {
        Duration pause = FIRST_PAUSE.multipliedBy(1L << Math.min(payout.tries(), LONGEST_PAUSE));
        sql.update(
                "update payout.payout set tries = tries + 1, next_try_at = ? where id = ?",
                time.now().plus(pause),
                payout.id());
    }

    /** Has a transfer asked after soon. */
    void askSoon(String provider, String reference) {
        sql.update("""
                update payout.payout set next_try_at = ?
                where provider = ? and reference = ? and status in ('SENT', 'SETTLED')""", time.now(), provider, reference);
    }

    /**
     * Whether any money of a payout is about to go back to a shopper. The payments are held first, as whoever claims
     * holds them: what is claimed while this waits is seen, and what comes after finds the payout sent.
     */
    boolean isClaimed(PayoutId id) {
        sql.list("""
                select p.id from payment.payment p where p.id in (
                  select a.payment_id from payout.payout_item i join ledger.entry e on e.id = i.entry_id
                  join payment.allocation a on a.vendor_order_id = e.subject where i.payout_id = ?)
                order by p.id for share""", row -> row.uuid("id"), id);
        return sql.one("""
                select exists (select from payout.payout_item i join ledger.entry e on e.id = i.entry_id
                               join payment.allocation a on a.vendor_order_id = e.subject
                               where i.payout_id = ? and i.amount_minor > 0 and a.claimed_minor > 0) as claimed""", row -> row.flag("claimed"), id);
    }

    /** How its vendor stands now. */
    Standing standing(Payout payout) {
        return sql.one(
                "select " + Standing.COLUMNS + " from vendor.vendor v"
                        + " left join vendor.payout_destination d on d.vendor_id = v.id where v.id = ?",
                Standing::of,
                payout.vendor());
    }
}
