package org.sandaga.ledger;

import java.util.Currency;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.VendorId;

/**
 * Names an account of the ledger; it is opened by the first entry on it.
 *
 * @param type the kind of account
 * @param owner the vendor or customer it belongs to, or null for the platform's own
 * @param qualifier which provider, courier, campaign, dispute or jurisdiction; empty when there is only one
 * @param currency the ISO 4217 code
 */
public record AccountKey(AccountType type, @Nullable UUID owner, String qualifier, String currency) {

    public AccountKey {
        if ((owner != null) != (type.owner() != AccountType.Owner.PLATFORM)) {
            throw new IllegalArgumentException("owner of " + type + " is " + owner);
        }
        currency = Currency.getInstance(currency).getCurrencyCode();
    }

    /** One of the platform's own accounts. */
    public static AccountKey platform(AccountType type, String currency) {
        return new AccountKey(type, null, "", currency);
    }

    /** One of a vendor's accounts. */
    public static AccountKey vendor(AccountType type, VendorId vendor, String currency) {
        return new AccountKey(type, vendor.value(), "", currency);
    }

    /** What a provider ({@code stripe}) holds for us. */
    public static AccountKey pspClearing(String provider, String currency) {
        return new AccountKey(AccountType.PSP_CLEARING, null, provider, currency);
    }

    /** What is on its way to vendors through a provider. */
    public static AccountKey payoutInTransit(String provider, String currency) {
        return new AccountKey(AccountType.PAYOUT_IN_TRANSIT, null, provider, currency);
    }

    /** What a vendor has earned and may not have yet. */
    public static AccountKey vendorPending(VendorId vendor, String currency) {
        return vendor(AccountType.VENDOR_PENDING, vendor, currency);
    }

    /** What a vendor gets with the next payout. */
    public static AccountKey vendorPayable(VendorId vendor, String currency) {
        return vendor(AccountType.VENDOR_PAYABLE, vendor, currency);
    }

    /** What a vendor owes the marketplace. */
    public static AccountKey vendorReceivable(VendorId vendor, String currency) {
        return vendor(AccountType.VENDOR_RECEIVABLE, vendor, currency);
    }

    /** The account in one word, as the database has it. */
    public String code() {
        return type + ":" + (owner == null ? "" : owner) + ":" + qualifier + ":" + currency;
    }
}
