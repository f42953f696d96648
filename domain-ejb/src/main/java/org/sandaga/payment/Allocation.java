package org.sandaga.payment;

import java.util.UUID;

import org.sandaga.ordering.VendorOrderId;
import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.VendorId;

/**
 * How much of a payment is one vendor order's, as it was read under its lock.
 *
 * @param id the allocation
 * @param payment the payment it is a part of
 * @param order the vendor order
 * @param number the vendor order's number for people
 * @param vendor whose it is
 * @param share what was asked for it
 * @param captured what has come
 * @param gone what has gone back or is claimed to
 * @param commission frozen at placement
 * @param commissionTax frozen at placement
 * @param commissionBack how much of it has been promised back
 * @param commissionTaxBack how much of it has been promised back
 */
record Allocation(
        UUID id,
        UUID payment,
        VendorOrderId order,
        String number,
        VendorId vendor,
        Money share,
        Money captured,
        Money gone,
        Money commission,
        Money commissionTax,
        Money commissionBack,
        Money commissionTaxBack) {

    static Allocation read(Row row) {
        return new Allocation(
                row.uuid("id"),
                row.uuid("payment_id"),
                new VendorOrderId(row.uuid("vendor_order_id")),
                row.text("vendor_order_number"),
                new VendorId(row.uuid("vendor_id")),
                row.money("share_minor", "currency"),
                row.money("captured_minor", "currency"),
                row.money("gone_minor", "currency"),
                row.money("commission_minor", "currency"),
                row.money("commission_tax_minor", "currency"),
                row.money("commission_back_minor", "currency"),
                row.money("commission_tax_back_minor", "currency"));
    }

    /** What can still go back. */
    Money left() {
        return captured.minus(gone);
    }

    /**
     * How much commission goes back with an amount; after the last minor unit none is left. Nothing while a part that
     * bore more commission than the others has brought back more than that already.
     */
    Money commissionWith(Money amount) {
        return portion(commission, amount).minus(commissionBack).max(Money.zero(amount.currency()));
    }

    /** How much of the commission's tax goes back with an amount. */
    Money commissionTaxWith(Money amount) {
        return portion(commissionTax, amount).minus(commissionTaxBack).max(Money.zero(amount.currency()));
    }

    /** The part of a frozen amount that belongs to everything gone, an amount more included. */
    private Money portion(Money frozen, Money amount) {
        Money after = gone.plus(amount);
        return frozen.allocate(
                        java.util.List.of(after.minor(), captured.minus(after).minor()))
                .getFirst();
    }
}
