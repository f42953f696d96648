package org.sandaga.connectors.payment;

import java.net.URI;

import org.junit.jupiter.api.Test;

import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.AccountState;
import org.sandaga.vendor.ConnectedAccounts;
import org.sandaga.vendor.VendorKind;
import org.sandaga.vendor.VendorProfile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the domain relies on in every provider that keeps vendors' accounts. */
public abstract class ConnectedAccountsContract {
    private static final URI BACK = URI.create("http://127.0.0.1:1/back");
    private static final URI AGAIN = URI.create("http://127.0.0.1:1/again");

    protected abstract ConnectedAccounts accounts();

    /** The vendor tells everything on the provider's page. */
    protected abstract void complete(URI page);

    /** The vendor tells only a part. */
    protected abstract void completeHalf(URI page);

    protected abstract void trouble(Trouble trouble);

    protected abstract void peace();

    private static VendorProfile awa() {
        return new VendorProfile(VendorId.next(), "Awa", "Awa Diop", VendorKind.INDIVIDUAL, "SN", "awa@example.com");
    }

    private String open(VendorProfile vendor) {
        return accounts().open(vendor, "account-" + vendor.vendor().text());
    }

    @Test
    void opensOneAccountForAKey() {
        VendorProfile awa = awa();

        assertThat(open(awa)).isEqualTo(open(awa)).isNotEqualTo(open(awa()));
    }

    @Test
    void opensOneForACompanyWithoutAnAddressToo() {
        VendorProfile company =
                new VendorProfile(VendorId.next(), "Teranga", "Teranga SARL", VendorKind.COMPANY, "SN", null);

        assertThat(accounts().state(open(company)).detailsSubmitted()).isFalse();
    }

    @Test
    void canPayOnOnlyOnceTheVendorHasToldEverything() {
        String account = open(awa());
        AccountState fresh = accounts().state(account);
        completeHalf(accounts().onboardingLink(account, BACK, AGAIN));
        AccountState half = accounts().state(account);
        complete(accounts().onboardingLink(account, BACK, AGAIN));

        assertThat(fresh.payoutsEnabled()).isFalse();
        assertThat(fresh.detailsSubmitted()).isFalse();
        assertThat(half.payoutsEnabled()).isFalse();
        assertThat(half.disabledReason()).isNotBlank();
        assertThat(accounts().state(account)).isEqualTo(new AccountState(true, true, null));
    }

    @Test
    void opensTheSameAccountOnceTroubleIsOver() {
        VendorProfile awa = awa();

        trouble(Trouble.DONE_BUT_SILENT);
        assertThatThrownBy(() -> open(awa)).isInstanceOf(ProviderUnavailable.class);
        peace();

        assertThat(open(awa)).isEqualTo(open(awa));
    }
}
