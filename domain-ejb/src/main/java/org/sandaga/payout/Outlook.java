package org.sandaga.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ledger.VendorBalance;
import org.sandaga.shared.Money;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** What a vendor may expect: the same policy as the run's, asked under the vendor's own eyes. */
@Dependent
class Outlook {
    private final Sql sql;
    private final PayoutPolicy policy;
    private final PayoutSettings settings;
    private final PayCalendar calendar;

    @Inject
    Outlook(Sql sql, PayoutPolicy policy, PayoutSettings settings, PayCalendar calendar) {
        this.sql = sql;
        this.policy = policy;
        this.settings = settings;
        this.calendar = calendar;
    }

    List<NextPayout> of(VendorId vendor, List<VendorBalance> balances) {
        Standing standing = sql.one(
                "select " + Standing.COLUMNS + " from vendor.vendor v"
                        + " left join vendor.payout_destination d on d.vendor_id = v.id where v.id = ?",
                Standing::of,
                vendor);
        Map<String, Sums> sums = sums(vendor);
        Map<String, Instant> maturities = maturities(vendor);
        return balances.stream()
                .map(balance -> next(
                        standing,
                        balance,
                        sums.getOrDefault(balance.currency(), Sums.none(balance.currency())),
                        maturities.get(balance.currency())))
                .toList();
    }

    private NextPayout next(Standing standing, VendorBalance balance, Sums sums, @Nullable Instant maturity) {
        Money left = balance.available().minus(sums.planned());
        Standing.Due due = new Standing.Due(standing, left, balance.hold());
        @Nullable WhyNot whyNot = policy.whyNot(due).orElse(null);
        return new NextPayout(
                balance,
                sums.planned(),
                sums.underWay(),
                sums.paid(),
                whyNot,
                maturity,
                payDay(sums, whyNot, maturity));
    }

    /** Of what is planned, else of what is due, else of what becomes due next. */
    private @Nullable LocalDate payDay(Sums sums, @Nullable WhyNot whyNot, @Nullable Instant maturity) {
        if (sums.planned().isPositive()) {
            return calendar.next();
        }
        boolean waits = whyNot == WhyNot.NOTHING_DUE || whyNot == WhyNot.BELOW_MINIMUM;
        return calendar.next(waits ? maturity : null, sums.latest());
    }

    private Map<String, Sums> sums(VendorId vendor) {
        Map<String, Sums> sums = new HashMap<>();
        sql.list(
                        """
                        select currency,
                               coalesce(sum(amount_minor) filter (where status in ('PLANNED', 'APPROVED')), 0) as planned,
                               coalesce(sum(amount_minor) filter (where status = 'SENT'), 0) as under_way,
                               coalesce(sum(amount_minor) filter (where status = 'SETTLED'), 0) as paid,
                               max(planned_at) filter (where status <> 'DROPPED') as latest
                        from payout.payout where vendor_id = ? group by currency""",
                        row -> new Sums(
                                row.money("planned", "currency"),
                                row.money("under_way", "currency"),
                                row.money("paid", "currency"),
                                row.maybeInstant("latest")),
                        vendor)
                .forEach(each -> sums.put(each.paid().currency(), each));
        return sums;
    }

    private Map<String, Instant> maturities(VendorId vendor) {
        Map<String, Instant> found = new HashMap<>();
        sql.list("""
                        select currency, min(delivered_at) as first_at from ordering.vendor_order
                        where vendor_id = ? and status = 'DELIVERED' group by currency""", row -> Map.entry(row.text("currency"), row.instant("first_at")), vendor)
                .forEach(each -> found.put(each.getKey(), each.getValue().plus(settings.hold())));
        return found;
    }

    /** What its payouts come to, and when the last of them was planned. */
    private record Sums(
            Money planned,
            Money underWay,
            Money paid,
            @Nullable Instant latest) {
        static Sums none(String currency) {
            return new Sums(Money.zero(currency), Money.zero(currency), Money.zero(currency), null);
        }
    }
}
