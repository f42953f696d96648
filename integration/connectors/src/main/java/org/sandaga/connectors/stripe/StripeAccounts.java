package org.sandaga.connectors.stripe;

import java.net.URI;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

import com.stripe.model.Account;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;

import org.sandaga.vendor.AccountState;
import org.sandaga.vendor.ConnectedAccounts;
import org.sandaga.vendor.VendorKind;
import org.sandaga.vendor.VendorProfile;

/** Opens vendors' connected accounts; Stripe itself asks who they are and where their bank is. */
@ApplicationScoped
class StripeAccounts implements ConnectedAccounts {
    private final StripeSettings settings;
    private final StripeCalls calls;

    @Inject
    StripeAccounts(StripeSettings settings, StripeCalls calls) {
        this.settings = settings;
        this.calls = calls;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    StripeAccounts() {
        this(null, null);
    }

    @Override
    public String provider() {
        return StripeSettings.NAME;
    }

    @Override
    public boolean isConnected() {
        return settings.isConnected();
    }

    @Override
    public String open(VendorProfile vendor, String idempotencyKey) {
        return calls.ask(stripe -> stripe.v1()
                .accounts()
                .create(wanted(vendor), StripeCalls.under(idempotencyKey))
                .getId());
    }

    private static AccountCreateParams wanted(VendorProfile vendor) {
        AccountCreateParams.Builder account = AccountCreateParams.builder()
                .setType(AccountCreateParams.Type.EXPRESS)
                .setCountry(vendor.country())
                .setBusinessType(
                        vendor.kind() == VendorKind.COMPANY
                                ? AccountCreateParams.BusinessType.COMPANY
                                : AccountCreateParams.BusinessType.INDIVIDUAL)
                .setBusinessProfile(AccountCreateParams.BusinessProfile.builder()
                        .setName(vendor.displayName())
                        .build())
                .setCapabilities(AccountCreateParams.Capabilities.builder()
                        .setTransfers(AccountCreateParams.Capabilities.Transfers.builder()
                                .setRequested(true)
                                .build())
                        .build())
                .putMetadata("vendor", vendor.vendor().text());
        if (vendor.email() != null) {
            account.setEmail(vendor.email());
        }
        return account.build();
    }

    @Override
    public URI onboardingLink(String accountId, URI returnUrl, URI refreshUrl) {
        AccountLinkCreateParams wanted = AccountLinkCreateParams.builder()
                .setAccount(accountId)
                .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                .setReturnUrl(returnUrl.toString())
                .setRefreshUrl(refreshUrl.toString())
                .build();
        return calls.ask(
                stripe -> URI.create(stripe.v1().accountLinks().create(wanted).getUrl()));
    }

    @Override
    public AccountState state(String accountId) {
        return calls.ask(stripe -> state(stripe.v1().accounts().retrieve(accountId)));
    }

    /** Usable when Stripe lets us send money to it and it on to the vendor's bank. */
    private static AccountState state(Account account) {
        boolean receives = "active".equals(account.getCapabilities().getTransfers());
        return new AccountState(
                account.getPayoutsEnabled() && receives,
                account.getDetailsSubmitted(),
                account.getRequirements() == null
                        ? null
                        : account.getRequirements().getDisabledReason());
    }
}
