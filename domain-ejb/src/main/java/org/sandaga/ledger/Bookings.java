package org.sandaga.ledger;

import java.util.Collection;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

import static org.sandaga.ledger.AccountKey.payoutInTransit;
import static org.sandaga.ledger.AccountKey.platform;
import static org.sandaga.ledger.AccountKey.pspClearing;
import static org.sandaga.ledger.AccountKey.vendorPayable;
import static org.sandaga.ledger.AccountKey.vendorPending;

/**
 * What the trade does to money, and which accounts it moves: the one place where postings are composed.
 *
 * <p>Every method joins the caller's transaction and writes the same cause once, so it may be repeated.
 */
@Stateless
public class Bookings {
    private final Journals journals;
    private final Balances balances;
    private final PayoutBookings payouts;
    private final VendorLock lock;

    @Inject
    Bookings(Journals journals, Balances balances, PayoutBookings payouts, VendorLock lock) {
        this.journals = journals;
        this.balances = balances;
        this.payouts = payouts;
        this.lock = lock;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Bookings() {
        this(null, null, null, null);
    }

    /** A provider captured a purchase: each vendor's part is pending, less the marketplace's commission and its tax. */
    public void captured(Capture capture) {
        Money total = capture.total();
        Posting posting = Posting.of(JournalKind.CAPTURED, "captured:" + capture.cause(), capture.reference())
                .debit(pspClearing(capture.provider(), total.currency()), total, capture.purchase());
        for (Capture.Part part : capture.parts()) {
            AccountKey pending = vendorPending(part.vendor(), total.currency());
            posting = posting.credit(pending, part.amount(), part.vendorOrder())
                    .and(commission(pending, part.commission(), part.commissionTax(), part.vendorOrder()));
        }
        journals.write(posting);
    }

    /** A provider kept its fee. */
    public void providerFee(UUID cause, String reference, String provider, Money fee) {
        write(Posting.of(JournalKind.PROVIDER_FEE, "provider-fee:" + cause, reference)
                .debit(platform(AccountType.PSP_FEES, fee.currency()), fee, null)
                .credit(pspClearing(provider, fee.currency()), fee, null));
    }

    /** Delivered and the hold elapsed: all that is pending of a vendor order becomes payable. */
    public void matured(UUID vendorOrder, VendorId vendor, String reference, String currency) {
        lock.take(vendor, currency);
        Money earned = balances.of(vendorPending(vendor, currency), vendorOrder);
        write(Posting.of(JournalKind.MATURED, "matured:" + vendorOrder, reference)
                .debit(vendorPending(vendor, currency), earned, vendorOrder)
                .credit(vendorPayable(vendor, currency), earned, vendorOrder));
    }

    /**
     * A shopper got money back out of one vendor order: taken from what is pending of that order, else from what is
     * payable of it, else the vendor owes it; the commission is given back.
     */
    public void refunded(MoneyBack back) {
        String currency = back.amount().currency();
        lock.take(back.vendor(), currency);
        String key = round("refunded:" + back.cause(), back.round());
        if (journals.isWritten(key)) {
            return;
        }
        AccountKey income = platform(AccountType.COMMISSION_INCOME, currency);
        AccountKey tax = platform(AccountType.COMMISSION_TAX, currency);
        write(Posting.of(JournalKind.REFUNDED, key, back.reference())
                .and(new VendorShare(balances, back.vendor(), back.vendorOrder()).giving(back.net()))
                .debit(income, back.commission(), back.vendorOrder())
                .debit(tax, back.commissionTax(), back.vendorOrder())
                .credit(pspClearing(back.provider(), currency), back.amount(), back.vendorOrder()));
    }

    /** Such a refund failed after all: the provider holds the money again, and it lies where it was taken from. */
    public void refundFailed(UUID cause, int round) {
        reverse(JournalKind.REFUND_FAILED, "refunded:" + cause, "refund-failed:" + cause, round);
    }

    /**
     * A payout left for the vendor's account.
     *
     * @param attempt 1 for the first, one more for each repetition after a failure
     * @param entries the ledger's numbers of the entries it pays, out of {@code ledger.payable_entry}
     * @return what is paid
     * @throws PayableHasChanged when the entries are not, or no longer, due in full, or bring nothing
     */
    public Money payoutSent(
            UUID payout, int attempt, VendorId vendor, String currency, String provider, Collection<Long> entries) {
        lock.take(vendor, currency);
        return payouts.sent(payout, attempt, vendor, currency, provider, entries);
    }

    /** The provider says that the payout has arrived. */
    public void payoutSettled(UUID payout, String reference, String provider, Money amount) {
        write(Posting.of(JournalKind.PAYOUT_SETTLED, "payout-settled:" + payout, reference)
                .debit(payoutInTransit(provider, amount.currency()), amount, payout)
                .credit(pspClearing(provider, amount.currency()), amount, payout));
    }

    /** The payout was rejected or came back: what it paid is due again. */
    public void payoutFailed(UUID payout, int attempt) {
        payouts.failed(payout, attempt);
    }

    /** A payout that had arrived came back: the provider holds it again, and what it paid is due again. */
    public void payoutReturned(UUID payout, int attempt) {
        payouts.unsettled(payout);
        payouts.failed(payout, attempt);
    }

    /** Money came in that belongs to nothing we know, or came twice. */
    public void unknownMoney(UUID cause, String reference, String provider, Money amount) {
        write(Posting.of(JournalKind.UNKNOWN_MONEY, "unknown-money:" + cause, reference)
                .debit(pspClearing(provider, amount.currency()), amount, cause)
                .credit(platform(AccountType.SUSPENSE, amount.currency()), amount, cause));
    }

    /** Such money was given back. @param round 1 for the first time, one more for each repetition after a failure */
    public void unknownMoneyReturned(UUID cause, int round, String reference, String provider, Money amount) {
        String key = round("unknown-money-returned:" + cause, round);
        write(Posting.of(JournalKind.UNKNOWN_MONEY_RETURNED, key, reference)
                .debit(platform(AccountType.SUSPENSE, amount.currency()), amount, cause)
                .credit(pspClearing(provider, amount.currency()), amount, cause));
    }

    /** Giving it back failed after all: it is in suspense again. */
    public void unknownMoneyKept(UUID cause, int round) {
        reverse(JournalKind.REFUND_FAILED, "unknown-money-returned:" + cause, "unknown-money-kept:" + cause, round);
    }

    private void reverse(JournalKind as, String written, String key, int round) {
        journals.write(journals.read(round(written, round)).reversed(as, round(key, round)));
    }

    private static String round(String key, int round) {
        return round == 1 ? key : key + ":" + round;
    }

    private static java.util.List<Posting.Entry> commission(
            AccountKey pending, Money commission, Money tax, UUID vendorOrder) {
        return Posting.of(JournalKind.CAPTURED, "part", "")
                .debit(pending, commission, vendorOrder)
                .debit(pending, tax, vendorOrder)
                .credit(platform(AccountType.COMMISSION_INCOME, pending.currency()), commission, vendorOrder)
                .credit(platform(AccountType.COMMISSION_TAX, pending.currency()), tax, vendorOrder)
                .entries();
    }

    private void write(Posting posting) {
        if (!posting.isEmpty()) {
            journals.write(posting);
        }
    }
}
