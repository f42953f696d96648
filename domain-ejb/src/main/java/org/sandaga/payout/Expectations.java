package org.sandaga.payout;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.ledger.VendorBalance;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.ordering.VendorOrderStatus;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Says when one order's money comes, under the vendor's own eyes. */
@Dependent
class Expectations {
    private final Sql sql;
    private final Outlook outlook;
    private final PayoutSettings settings;
    private final PayCalendar calendar;

    @Inject
    Expectations(Sql sql, Outlook outlook, PayoutSettings settings, PayCalendar calendar) {
        this.sql = sql;
        this.outlook = outlook;
        this.settings = settings;
        this.calendar = calendar;
    }

    PayoutExpectation of(VendorId vendor, VendorOrderId order, List<VendorBalance> balances) {
        return paid(vendor, order).orElseGet(() -> unpaid(vendor, order, balances));
    }

    private Optional<PayoutExpectation> paid(VendorId vendor, VendorOrderId order) {
        return sql.first("""
                select p.id, p.status, p.sent_at, p.settled_at
                from payout.payout_item i
                join payout.payout p on p.id = i.payout_id
                join ledger.entry e on e.id = i.entry_id
                where e.subject = ? and e.vendor_id = ? and i.live and p.status in ('PLANNED', 'APPROVED', 'SENT', 'SETTLED')
                order by p.id desc limit 1""", this::paid, order, vendor);
    }

    private PayoutExpectation paid(Row row) {
        PayoutId payout = new PayoutId(row.uuid("id"));
        return switch (row.choice("status", PayoutStatus.class)) {
            case SENT ->
                new PayoutExpectation(
                        PayoutExpectation.Stage.SENT,
                        row.instant("sent_at").plus(settings.arrival()),
                        payout,
                        null,
                        null);
            case SETTLED ->
                new PayoutExpectation(PayoutExpectation.Stage.PAID, row.instant("settled_at"), payout, null, null);
            // a run may still be refused, so it is not named yet
            case PLANNED -> withTheNextRun();
            default -> new PayoutExpectation(PayoutExpectation.Stage.APPROVED, null, payout, null, null);
        };
    }

    private PayoutExpectation unpaid(VendorId vendor, VendorOrderId order, List<VendorBalance> balances) {
        return sql.first(
                        "select status, currency, delivered_at from ordering.vendor_order where vendor_id = ? and id = ?",
                        row -> unpaid(vendor, row, balances),
                        vendor,
                        order)
                .orElseThrow(() -> new NotFound(order));
    }

    private PayoutExpectation unpaid(VendorId vendor, Row row, List<VendorBalance> balances) {
        VendorOrderStatus status = row.choice("status", VendorOrderStatus.class);
        if (status.endedWithoutGoods()) {
            return unknown(PayoutExpectation.Stage.NONE);
        }
        return switch (status) {
            case DELIVERED -> held(row.instant("delivered_at").plus(settings.hold()));
            case COMPLETED -> due(vendor, row.text("currency"), balances);
            default -> unknown(PayoutExpectation.Stage.AFTER_DELIVERY);
        };
    }

    private PayoutExpectation held(Instant released) {
        return new PayoutExpectation(PayoutExpectation.Stage.HELD, released, null, null, calendar.next(released, null));
    }

    private PayoutExpectation due(VendorId vendor, String currency, List<VendorBalance> balances) {
        return outlook.of(vendor, balances).stream()
                .filter(each -> each.balance().currency().equals(currency))
                .findFirst()
                .map(Expectations::due)
                .orElseGet(this::withTheNextRun);
    }

    private static PayoutExpectation due(NextPayout next) {
        return new PayoutExpectation(
                PayoutExpectation.Stage.DUE, null, null, next.whyNot(), next.whyNot() == null ? next.payDay() : null);
    }

    private PayoutExpectation withTheNextRun() {
        return new PayoutExpectation(PayoutExpectation.Stage.DUE, null, null, null, calendar.next());
    }

    private static PayoutExpectation unknown(PayoutExpectation.Stage stage) {
        return new PayoutExpectation(stage, null, null, null, null);
    }
}
