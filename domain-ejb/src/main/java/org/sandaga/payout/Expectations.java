package org.sandaga.payout;

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

    @Inject
    Expectations(Sql sql, Outlook outlook, PayoutSettings settings) {
        this.sql = sql;
        this.outlook = outlook;
        this.settings = settings;
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
                        PayoutExpectation.Stage.SENT, row.instant("sent_at").plus(settings.arrival()), payout, null);
            case SETTLED ->
                new PayoutExpectation(PayoutExpectation.Stage.PAID, row.instant("settled_at"), payout, null);
            // a run may still be refused, so it is not named yet
            case PLANNED -> new PayoutExpectation(PayoutExpectation.Stage.DUE, null, null, null);
            default -> new PayoutExpectation(PayoutExpectation.Stage.APPROVED, null, payout, null);
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
            return new PayoutExpectation(PayoutExpectation.Stage.NONE, null, null, null);
        }
        return switch (status) {
            case DELIVERED ->
                new PayoutExpectation(
                        PayoutExpectation.Stage.HELD,
                        row.instant("delivered_at").plus(settings.hold()),
                        null,
                        null);
            case COMPLETED ->
                new PayoutExpectation(
                        PayoutExpectation.Stage.DUE, null, null, whyNot(vendor, row.text("currency"), balances));
            default -> new PayoutExpectation(PayoutExpectation.Stage.AFTER_DELIVERY, null, null, null);
        };
    }

    private @org.jspecify.annotations.Nullable WhyNot whyNot(
            VendorId vendor, String currency, List<VendorBalance> balances) {
        return outlook.of(vendor, balances).stream()
                .filter(each -> each.balance().currency().equals(currency))
                .findFirst()
                .map(NextPayout::whyNot)
                .orElse(null);
    }
}
