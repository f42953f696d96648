package org.sandaga.payout;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Money;
import org.sandaga.shared.Sql;

/**
 * Finds what is due to whom, entry by entry.
 *
 * <p>An order is due as a whole: with its first entry that is old enough come all later ones, so that a refund is never
 * left behind. What a vendor owes is always taken along, and what is in another payout never.
 */
@Dependent
class Planning {
    private static final String OPEN = """
            with open as materialized (
              select g.* from (
                select p.entry_id, p.vendor_id, p.account, p.amount_minor,
                       min(p.occurred_at) over w as first_at, sum(p.amount_minor) over w as due,
                       p.account = 'VENDOR_PAYABLE' and exists (
                         select from payment.allocation a where a.vendor_order_id = p.subject and a.claimed_minor > 0
                       ) as claimed
                from ledger.payable_entry p
                where p.currency = ? and (?::uuid is null or p.vendor_id = ?::uuid)
                  and not exists (select from payout.payout_item i where i.entry_id = p.entry_id and i.live)
                window w as (partition by p.account_id, p.subject)
              ) g
              where g.account = 'VENDOR_PAYABLE' and g.due > 0 and g.first_at <= ?
                 or g.account = 'VENDOR_RECEIVABLE' and g.due < 0
            )
            """;

    private static final String DUE = OPEN + "select " + Standing.COLUMNS + """
            , coalesce(sum(o.amount_minor) filter (where not o.claimed), 0) as net_minor,
              coalesce(sum(o.amount_minor) filter (where o.claimed), 0) as claimed_minor
            from open o join vendor.vendor v on v.id = o.vendor_id
            left join vendor.payout_destination d on d.vendor_id = v.id
            group by v.id, d.vendor_id order by v.display_name, v.id""";

    private static final String ADD = OPEN + """
            , made as (
              insert into payout.payout (id, vendor_id, run_id, currency, amount_minor, provider, destination, status,
                planned_at)
              select ?::uuid, d.vendor_id, ?::uuid, ?, s.amount, d.provider, d.account_id, 'PLANNED', ?::timestamptz
              from (select sum(amount_minor) as amount from open where not claimed) s
              cross join vendor.payout_destination d
              where d.vendor_id = ?::uuid and s.amount > 0 returning id)
            insert into payout.payout_item (payout_id, vendor_id, entry_id, amount_minor, live)
            select made.id, open.vendor_id, open.entry_id, open.amount_minor, true
            from made cross join open where not open.claimed""";

    private final Sql sql;
    private final PayoutPolicy policy;
    private final BusinessTime time;

    @Inject
    Planning(Sql sql, PayoutPolicy policy, BusinessTime time) {
        this.sql = sql;
        this.policy = policy;
        this.time = time;
    }

    /** Lets one transaction at a time decide which entries of a currency go into which payout. */
    void lock(String currency) {
        sql.one(
                "select pg_advisory_xact_lock(hashtextextended(?, 7236020)) is null as taken",
                row -> row.flag("taken"),
                "payout " + currency);
    }

    /** What is due to every vendor. */
    List<Standing.Due> due(String currency, Instant through) {
        return sql.list(
                DUE,
                row -> new Standing.Due(
                        Standing.of(row),
                        Money.of(row.number("net_minor"), currency),
                        Money.of(row.number("claimed_minor"), currency)),
                currency,
                null,
                null,
                through);
    }

    PayoutPlan plan(String currency, Instant through) {
        List<PayoutPlan.Planned> payouts = new ArrayList<>();
        List<PayoutPlan.LeftOut> leftOut = new ArrayList<>();
        for (Standing.Due due : due(currency, through)) {
            Standing vendor = due.standing();
            Optional<WhyNot> reason = policy.whyNot(due);
            reason.ifPresentOrElse(
                    why -> leftOut.add(new PayoutPlan.LeftOut(vendor.vendor(), vendor.name(), due.net(), why)),
                    () -> payouts.add(new PayoutPlan.Planned(vendor.vendor(), vendor.name(), due.net())));
        }
        Money total = Money.sum(payouts.stream().map(PayoutPlan.Planned::amount).toList(), currency);
        return new PayoutPlan(total, payouts, leftOut);
    }

    /** Puts what is due to a vendor into a payout; its amount and its items come out of one statement. */
    void add(PayoutRunId run, PayoutPlan.Planned planned, Instant through) {
        String currency = planned.amount().currency();
        sql.update(
                ADD,
                currency,
                planned.vendor(),
                planned.vendor(),
                through,
                PayoutId.next(),
                run,
                currency,
                time.now(),
                planned.vendor());
    }
}
