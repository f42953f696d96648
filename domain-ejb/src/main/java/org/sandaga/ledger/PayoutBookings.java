package org.sandaga.ledger;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/** How payouts are written: by vendor order, so that an order's money is known to be paid or not. */
@Dependent
class PayoutBookings {
    private final Journals journals;
    private final Balances balances;

    @Inject
    PayoutBookings(Journals journals, Balances balances) {
        this.journals = journals;
        this.balances = balances;
    }

    Money sent(UUID payout, int attempt, VendorId vendor, String currency, String provider, Collection<Long> entries) {
        Set<Long> numbers = new TreeSet<>(entries);
        requireDue(!numbers.isEmpty(), vendor);
        List<DueShare> shares = balances.due(vendor, currency, numbers);
        Money total = Money.sum(shares.stream().map(DueShare::taken).toList(), currency);
        if (!journals.isWritten(sentKey(payout, attempt))) {
            long found = shares.stream().mapToLong(DueShare::entries).sum();
            requireDue(found == numbers.size() && total.isPositive(), vendor);
            requireDue(shares.stream().allMatch(DueShare::isStillDue), vendor);
            journals.write(posting(sentKey(payout, attempt), vendor, shares)
                    .credit(AccountKey.payoutInTransit(provider, currency), total, payout));
        }
        return total;
    }

    void failed(UUID payout, int attempt) {
        journals.write(journals.read(sentKey(payout, attempt))
                .reversed(JournalKind.PAYOUT_FAILED, "payout-failed:" + payout + ":" + attempt));
    }

    void unsettled(UUID payout) {
        journals.write(journals.read("payout-settled:" + payout)
                .reversed(JournalKind.PAYOUT_FAILED, "payout-returned:" + payout));
    }

    private static Posting posting(String key, VendorId vendor, List<DueShare> shares) {
        Posting posting = Posting.of(JournalKind.PAYOUT_SENT, key, "");
        for (DueShare share : shares) {
            AccountKey account =
                    AccountKey.vendor(share.account(), vendor, share.taken().currency());
            posting = posting.debit(account, share.taken(), share.subject());
        }
        return posting;
    }

    private static void requireDue(boolean due, VendorId vendor) {
        if (!due) {
            throw new PayableHasChanged(vendor);
        }
    }

    private static String sentKey(UUID payout, int attempt) {
        return "payout-sent:" + payout + ":" + attempt;
    }
}
