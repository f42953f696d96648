package org.sandaga.vendor;

import java.net.URI;

/**
 * Port: opens and watches the accounts at a payment provider that vendors are paid to.
 *
 * <p>Never called in a transaction. A provider that cannot be reached throws an unchecked exception; nothing has changed
 * then and the call may be repeated with the same key.
 */
public interface ConnectedAccounts {

    /** The provider's stable name, for example {@code stripe}. */
    String provider();

    /** Whether the provider is set up; one that is not is as if it were not there. */
    default boolean isConnected() {
        return true;
    }

    /**
     * Opens an account for a vendor.
     *
     * @param idempotencyKey the same key opens the same account
     * @return the provider's id of the account
     */
    String open(VendorProfile vendor, String idempotencyKey);

    /**
     * Makes a page of the provider on which the vendor tells who they are and where their bank is; good for minutes.
     *
     * @param returnUrl where the provider sends them afterwards, which proves nothing
     * @param refreshUrl where the provider sends them when the page has expired
     */
    URI onboardingLink(String accountId, URI returnUrl, URI refreshUrl);

    /** How the account stands now. */
    AccountState state(String accountId);
}
