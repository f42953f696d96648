package org.sandaga.ledger;

import java.util.List;
import java.util.UUID;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/** Where a vendor's money of one order lies, and so where it is taken from when it must be given back. */
record VendorShare(Balances balances, VendorId vendor, UUID vendorOrder) {

    /** The entries that take an amount from the vendor: pending first, then payable, the rest is owed. */
    List<Posting.Entry> giving(Money net) {
        AccountKey pending = AccountKey.vendorPending(vendor, net.currency());
        AccountKey payable = AccountKey.vendorPayable(vendor, net.currency());
        Money waiting = balances.of(pending, vendorOrder);
        if (net.isNegative()) {
            return taken(waiting.isZero() ? payable : pending, net);
        }
        Money fromPending = part(net, waiting);
        Money fromPayable = part(net.minus(fromPending), balances.of(payable, vendorOrder));
        return Posting.of(JournalKind.REFUNDED, "share", "")
                .debit(pending, fromPending, vendorOrder)
                .debit(payable, fromPayable, vendorOrder)
                .debit(
                        AccountKey.vendorReceivable(vendor, net.currency()),
                        net.minus(fromPending).minus(fromPayable),
                        vendorOrder)
                .entries();
    }

    private List<Posting.Entry> taken(AccountKey account, Money net) {
        return Posting.of(JournalKind.REFUNDED, "share", "")
                .debit(account, net, vendorOrder)
                .entries();
    }

    private static Money part(Money wanted, Money there) {
        return wanted.min(there.max(Money.zero(wanted.currency())));
    }
}
