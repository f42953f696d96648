package org.sandaga.payment;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.ordering.Bill;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Keeps payments and their allocations; whoever moves money of a purchase holds its payment's row. */
@Dependent
class PaymentRecords {
    private static final String ALLOCATIONS = """
            select a.*, a.refunded_minor + a.claimed_minor as gone_minor, p.currency
            from payment.allocation a join payment.payment p on p.id = a.payment_id where\s""";

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    PaymentRecords(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** Makes the payment of a bill unless there is one, and holds its row. */
    PaymentRow ensure(Bill bill, String provider) {
        int added = sql.update(
                """
                insert into payment.payment (id, purchase_id, purchase_number, provider, currency, amount_minor, begun_at)
                values (?, ?, ?, ?, ?, ?, ?) on conflict (purchase_id) do nothing""",
                Ids.next(),
                bill.purchase(),
                bill.number(),
                provider,
                bill.total().currency(),
                bill.total().minor(),
                time.now());
        PaymentRow payment = lockOf(bill.purchase()).orElseThrow(() -> new NotFound(bill.purchase()));
        if (added == 1) {
            bill.shares().forEach(share -> allocate(payment.id(), share));
        }
        return payment;
    }

    private void allocate(UUID payment, Bill.Share share) {
        sql.update(
                """
                insert into payment.allocation (id, payment_id, vendor_order_id, vendor_order_number, vendor_id,
                  share_minor, commission_minor, commission_tax_minor) values (?, ?, ?, ?, ?, ?, ?, ?)""",
                Ids.next(),
                payment,
                share.order(),
                share.number(),
                share.vendor(),
                share.total().minor(),
                share.commission().minor(),
                share.commissionTax().minor());
    }

    Optional<PaymentRow> lockOf(PurchaseId purchase) {
        return sql.first(
                "select p.* from payment.payment p where purchase_id = ? for update", PaymentRow::read, purchase);
    }

    PaymentRow lock(UUID payment) {
        return sql.one("select p.* from payment.payment p where id = ? for update", PaymentRow::read, payment);
    }

    List<Allocation> allocations(UUID payment) {
        return sql.list(ALLOCATIONS + "a.payment_id = ? order by a.vendor_order_number", Allocation::read, payment);
    }

    /** The allocation of a vendor order, with its payment's row held; empty when nobody began to pay. */
    Optional<Allocation> lockOf(VendorOrderId order) {
        sql.list(
                "select id from payment.payment where id = (select payment_id from payment.allocation where vendor_order_id = ?) for update",
                row -> row.uuid("id"),
                order);
        return sql.first(ALLOCATIONS + "a.vendor_order_id = ?", Allocation::read, order);
    }

    /** The whole payment has come. */
    void capture(UUID payment) {
        sql.update(
                "update payment.allocation set authorised_minor = share_minor, captured_minor = share_minor where payment_id = ?",
                payment);
        sql.update(
                "update payment.payment set authorised_minor = amount_minor, captured_minor = amount_minor where id = ?",
                payment);
    }

    /** Notes, before the provider is called, that money is about to go back. */
    void claim(Allocation from, Money amount, Money commission, Money commissionTax) {
        sql.update("""
                update payment.allocation set claimed_minor = claimed_minor + ?,
                  commission_back_minor = commission_back_minor + ?,
                  commission_tax_back_minor = commission_tax_back_minor + ? where id = ?""", amount.minor(), commission.minor(), commissionTax.minor(), from.id());
    }

    /** What was claimed has gone back. */
    void refunded(UUID payment, UUID allocation, Money amount) {
        sql.update("""
                update payment.allocation set claimed_minor = claimed_minor - ?, refunded_minor = refunded_minor + ?
                where id = ?""", amount.minor(), amount.minor(), allocation);
        sql.update(
                "update payment.payment set refunded_minor = refunded_minor + ? where id = ?", amount.minor(), payment);
    }

    /** What had gone back came back to the provider; it stays claimed. */
    void refundFailed(UUID payment, UUID allocation, Money amount) {
        sql.update("""
                update payment.allocation set claimed_minor = claimed_minor + ?, refunded_minor = refunded_minor - ?
                where id = ?""", amount.minor(), amount.minor(), allocation);
        sql.update(
                "update payment.payment set refunded_minor = refunded_minor - ? where id = ?", amount.minor(), payment);
    }

    /**
     * A payment's row under its lock.
     *
     * @param id the payment
     * @param purchase what it pays
     * @param number the purchase's number for people
     * @param amount what is asked for
     * @param captured what has come
     */
    record PaymentRow(UUID id, PurchaseId purchase, String number, Money amount, Money captured) {
        static PaymentRow read(Row row) {
            return new PaymentRow(
                    row.uuid("id"),
                    new PurchaseId(row.uuid("purchase_id")),
                    row.text("purchase_number"),
                    row.money("amount_minor", "currency"),
                    row.money("captured_minor", "currency"));
        }
    }
}
