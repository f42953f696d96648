package org.sandaga.ledger;

import java.util.UUID;

import org.sandaga.shared.Money;
import org.sandaga.shared.Row;

/**
 * What a payout takes of one vendor order.
 *
 * @param account {@code VENDOR_PAYABLE} or {@code VENDOR_RECEIVABLE}
 * @param subject the vendor order
 * @param entries how many entries it takes
 * @param taken what they bring the vendor; negative for what the vendor owes
 * @param due what is due of the order now; negative for what the vendor owes
 */
record DueShare(AccountType account, UUID subject, long entries, Money taken, Money due) {

    static DueShare of(Row row, String currency) {
        return new DueShare(
                row.choice("account", AccountType.class),
                row.uuid("subject"),
                row.number("entries"),
                Money.of(row.number("taken"), currency),
                Money.of(row.number("due"), currency));
    }

    /** False when something was refunded or paid since the payout was planned. */
    boolean isStillDue() {
        return taken.isNegative() ? due.compareTo(taken) <= 0 : due.compareTo(taken) >= 0;
    }
}
