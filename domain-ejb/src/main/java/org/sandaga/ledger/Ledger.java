package org.sandaga.ledger;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * Writes journals and says what accounts hold.
 *
 * <p>What the trade does to money is named in {@link Bookings}, which should be asked first.
 */
@Stateless
public class Ledger {
    private final Journals journals;
    private final Balances balances;

    @Inject
    Ledger(Journals journals, Balances balances) {
        this.journals = journals;
        this.balances = balances;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Ledger() {
        this(null, null);
    }

    /**
     * Writes a journal in the caller's transaction; the same cause again finds the journal it wrote.
     *
     * @throws JournalDoesNotBalance when debits and credits differ in a currency
     * @throws CauseAlreadyBooked when the key was used for other entries
     */
    public JournalId post(Posting posting) {
        return journals.write(posting);
    }

    /** What an account holds, positive on the side where its type grows. */
    public Money balance(AccountKey account) {
        return balances.of(account);
    }

    /** How a vendor stands in a currency, with the platform's sight. */
    public VendorBalance balanceOf(VendorId vendor, String currency) {
        return balances.ofVendor(vendor, currency);
    }
}
