package org.sandaga.vendor;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

import jakarta.enterprise.context.Dependent;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VendorOnboardingIT {
    private static final House HOUSE = House.open(Map.of(), Provider.class);
    private static final People PEOPLE = People.in(HOUSE);
    private static final VendorOnboarding ONBOARDING = HOUSE.door(VendorOnboarding.class);
    private static final String BACK = "https://shop.example/vendor/finance";

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @Test
    void opensOneAccountHoweverOftenTheVendorBegins() {
        Actor awa = PEOPLE.vendor("Awa");

        String first = ONBOARDING.start(awa, awa.vendor(), BACK, BACK);
        String second = ONBOARDING.start(awa, awa.vendor(), BACK, BACK);

        assertThat(first).isEqualTo(second).contains("acct_");
        assertThat(Provider.KEYS).containsOnlyOnce("account-" + awa.vendor().text());
        assertThat(destination(awa).status()).isEqualTo(DestinationStatus.PENDING);
    }

    @Test
    void canBePaidOnceTheProviderSaysSo() {
        Actor bineta = PEOPLE.vendor("Bineta");
        ONBOARDING.start(bineta, bineta.vendor(), BACK, BACK);
        String account = destination(bineta).accountId();
        Provider.STATES.put(account, new AccountState(true, true, null));

        ONBOARDING.accountChanged("test", account);

        assertThat(destination(bineta).status()).isEqualTo(DestinationStatus.ENABLED);
    }

    @Test
    void isAskedAboutWhenTheProvidersNewsNeverComes() {
        Actor coumba = PEOPLE.vendor("Coumba");
        ONBOARDING.start(coumba, coumba.vendor(), BACK, BACK);
        Provider.STATES.put(destination(coumba).accountId(), new AccountState(false, true, "requirements.past_due"));

        HOUSE.runJobs();

        assertThat(destination(coumba).status()).isEqualTo(DestinationStatus.RESTRICTED);
        assertThat(destination(coumba).reason()).isEqualTo("requirements.past_due");
    }

    @Test
    @Tag("A-01")
    void isBegunOnlyByTheVendorsOwnMembersForMoney() {
        Actor diarra = PEOPLE.vendor("Diarra");
        Actor other = PEOPLE.vendor("Elhadj");
        Actor clerk = Actor.member(diarra.user(), diarra.vendor(), MemberTemplate.ORDERS.permissions());

        assertThatThrownBy(() -> ONBOARDING.start(other, diarra.vendor(), BACK, BACK))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> ONBOARDING.start(clerk, diarra.vendor(), BACK, BACK))
                .isInstanceOf(NotAllowed.class);
        assertThat(ONBOARDING.destination(diarra.vendor())).isEmpty();
    }

    @Test
    void ignoresAnAccountOfSomebodyElsesMarketplace() {
        ONBOARDING.accountChanged("test", "acct_foreign");
        ONBOARDING.accountChanged("other", "acct_1");
    }

    private static PayoutDestination destination(Actor vendor) {
        return ONBOARDING.destination(vendor.vendor()).orElseThrow();
    }

    @Dependent
    static class Provider implements ConnectedAccounts {
        static final List<String> KEYS = new ArrayList<>();
        static final Map<String, AccountState> STATES = new ConcurrentHashMap<>();

        @Override
        public String provider() {
            return "test";
        }

        @Override
        public String open(VendorProfile vendor, String idempotencyKey) {
            KEYS.add(idempotencyKey);
            return "acct_" + vendor.vendor().text();
        }

        @Override
        public URI onboardingLink(String accountId, URI returnUrl, URI refreshUrl) {
            return URI.create("https://provider.example/" + accountId);
        }

        @Override
        public AccountState state(String accountId) {
            return Optional.ofNullable(STATES.get(accountId)).orElse(new AccountState(false, false, null));
        }
    }
}
