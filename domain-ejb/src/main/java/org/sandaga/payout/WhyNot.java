package org.sandaga.payout;

import java.util.Locale;

import org.sandaga.shared.Words;

/** Why a vendor is not paid for now. */
public enum WhyNot {
    /** The operator has suspended the vendor. */
    VENDOR_SUSPENDED,
    /** No account has been opened. */
    NO_DESTINATION,
    /** The provider has not verified the account, or has stopped it. */
    DESTINATION_NOT_VERIFIED,
    /** The account changed a short while ago: whoever changed it may not be the vendor. */
    DESTINATION_CHANGED,
    /** We are not connected to the account's provider. */
    PROVIDER_NOT_CONNECTED,
    /** All that would be due is disputed or about to go back to shoppers. */
    DISPUTED,
    /** Nothing is payable, or the vendor owes more. */
    NOTHING_DUE,
    /** Too little to be worth a transfer. */
    BELOW_MINIMUM;

    /** The reason in a sentence. */
    public String in(Locale language) {
        return Words.of(WhyNot.class, name(), language);
    }
}
