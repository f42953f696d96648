package org.sandaga.vendor;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.VendorId;

/** Connects vendors to an account at the payment provider, which the provider itself checks. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class VendorOnboarding {
    private final Instance<ConnectedAccounts> accounts;
    private final OnboardingSteps steps;

    @Inject
    VendorOnboarding(Instance<ConnectedAccounts> accounts, OnboardingSteps steps) {
        this.accounts = accounts;
        this.steps = steps;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public VendorOnboarding() {
        this(null, null);
    }

    /**
     * Opens the vendor's account where there is none and leads to the provider's page.
     *
     * @param actor a member with {@code SHOP_FINANCE}
     * @param returnUrl where the provider sends them afterwards
     * @param refreshUrl where the provider sends them when the page has expired
     * @return the address of the provider's page; good for minutes, for this member only
     * @throws InvalidInput when one of them is no address
     * @throws NoPaymentProvider when none is set up
     * @throws NotFound when the actor does not act for this vendor
     */
    public String start(Actor actor, VendorId vendor, String returnUrl, String refreshUrl) {
        URI back = address("returnUrl", returnUrl);
        URI again = address("refreshUrl", refreshUrl);
        ConnectedAccounts provider = provider();
        VendorProfile profile = steps.profile(actor, vendor);
        String account =
                steps.destination(vendor).map(PayoutDestination::accountId).orElseGet(() -> open(provider, profile));
        return provider.onboardingLink(account, back, again).toString();
    }

    /** Read before anything is opened at the provider. */
    private static URI address(String field, String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException notAnAddress) {
            throw new InvalidInput(field, "URI");
        }
    }

    /** Where a vendor's money goes, if anywhere yet. */
    public Optional<PayoutDestination> destination(VendorId vendor) {
        return steps.destination(vendor);
    }

    /** Has an account asked about soon, for the provider has news of it; one that is no vendor's is ignored. */
    @TransactionAttribute(TransactionAttributeType.REQUIRED)
    public void askSoon(String provider, String accountId) {
        steps.askSoon(provider, accountId);
    }

    /** Asks the provider how the vendor's account stands. */
    public void refresh(VendorId vendor) {
        steps.ask(vendor)
                .ifPresent(question -> steps.answered(question, provider().state(question.accountId())));
    }

    private String open(ConnectedAccounts provider, VendorProfile profile) {
        String account = provider.open(profile, "account-" + profile.vendor().text());
        return steps.opened(profile.vendor(), provider.provider(), account);
    }

    private ConnectedAccounts provider() {
        return accounts.stream()
                .filter(ConnectedAccounts::isConnected)
                .findFirst()
                .orElseThrow(NoPaymentProvider::new);
    }
}
