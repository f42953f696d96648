package org.sandaga.vendor;

import java.time.Duration;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class VendorOnboardingIT {
    private static final House HOUSE = House.open(Map.of(), StandInAccounts.class);
    private static final People PEOPLE = People.in(HOUSE);
    private static final VendorOnboarding ONBOARDING = HOUSE.door(VendorOnboarding.class);
    private static final StandInAccounts ACCOUNTS = HOUSE.door(StandInAccounts.class);
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
        assertThat(ACCOUNTS.opened()).containsOnlyOnce("account-" + awa.vendor().text());
        assertThat(destination(awa).status()).isEqualTo(DestinationStatus.PENDING);
    }

    @Test
    void canBePaidOnceTheProviderSaysSo() {
        Actor bineta = PEOPLE.vendor("Bineta");
        ONBOARDING.start(bineta, bineta.vendor(), BACK, BACK);
        String account = destination(bineta).accountId();
        ACCOUNTS.stands(account, new AccountState(true, true, null));

        ONBOARDING.askSoon(StandInAccounts.NAME, account);
        HOUSE.runJobs();

        assertThat(destination(bineta).status()).isEqualTo(DestinationStatus.ENABLED);
    }

    @Test
    void isAskedAboutWhenTheProvidersNewsNeverComes() {
        Actor coumba = PEOPLE.vendor("Coumba");
        ONBOARDING.start(coumba, coumba.vendor(), BACK, BACK);
        ACCOUNTS.stands(destination(coumba).accountId(), new AccountState(false, true, "requirements.past_due"));

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
    void opensNoAccountWhenNobodyCouldComeBackFromIt() {
        Actor faye = PEOPLE.vendor("Faye");

        assertThatThrownBy(() -> ONBOARDING.start(faye, faye.vendor(), BACK, "https://a b"))
                .isInstanceOf(InvalidInput.class);
        assertThatThrownBy(() -> ONBOARDING.start(faye, faye.vendor(), "https://a b", BACK))
                .isInstanceOf(InvalidInput.class);

        assertThat(ACCOUNTS.opened()).doesNotContain("account-" + faye.vendor().text());
    }

    @Test
    void asksAboutAnAccountOnceHoweverOftenTheProviderHasTheSameNews() {
        String account = usable(PEOPLE.vendor("Fanta"));
        int before = ACCOUNTS.questionsAbout(account);

        ONBOARDING.askSoon(StandInAccounts.NAME, account);
        ONBOARDING.askSoon(StandInAccounts.NAME, account);
        HOUSE.runJobs();
        HOUSE.runJobs();

        assertThat(ACCOUNTS.questionsAbout(account)).isEqualTo(before + 1);
    }

    @Test
    void asksAgainAboutNewsThatComesWhileTheProviderAnswers() {
        Actor gnima = PEOPLE.vendor("Gnima");
        String account = usable(gnima);
        ACCOUNTS.stands(account, new AccountState(false, true, "requirements.past_due"));
        ACCOUNTS.beforeNextAnswer(() -> {
            ONBOARDING.askSoon(StandInAccounts.NAME, account);
            ACCOUNTS.stands(account, new AccountState(true, true, null));
        });

        ONBOARDING.askSoon(StandInAccounts.NAME, account);
        HOUSE.runJobs();
        HOUSE.runJobs();

        assertThat(destination(gnima).status()).isEqualTo(DestinationStatus.ENABLED);
        assertThat(waitsToBeAskedAbout(gnima)).isFalse();
    }

    @Test
    void keepsNewsInMindWhileTheProviderDoesNotAnswer() {
        Actor hawa = PEOPLE.vendor("Hawa");
        String account = usable(hawa);
        ACCOUNTS.stands(account, new AccountState(false, true, "requirements.past_due"));
        ACCOUNTS.beforeNextAnswer(() -> {
            throw new IllegalStateException("connection reset");
        });
        ONBOARDING.askSoon(StandInAccounts.NAME, account);
        HOUSE.runJobs();
        int asked = ACCOUNTS.questionsAbout(account);
        HOUSE.runJobs();

        assertThat(ACCOUNTS.questionsAbout(account)).as("a pause lies between").isEqualTo(asked);
        assertThat(destination(hawa).status()).isEqualTo(DestinationStatus.ENABLED);

        HOUSE.wait(Duration.ofMinutes(5));
        HOUSE.runJobs();

        assertThat(destination(hawa).status()).isEqualTo(DestinationStatus.RESTRICTED);
    }

    @Test
    void asksFirstAboutThoseWithNewsAndEverybodyInTurn() {
        Actor idrissa = PEOPLE.vendor("Idrissa");
        Actor jeanne = PEOPLE.vendor("Jeanne");
        ONBOARDING.start(idrissa, idrissa.vendor(), BACK, BACK);
        String account = usable(jeanne);
        OnboardingSteps steps = HOUSE.door(OnboardingSteps.class);
        HOUSE.runJobs();
        HOUSE.wait(Duration.ofMinutes(5));

        ONBOARDING.askSoon(StandInAccounts.NAME, account);

        assertThat(steps.toAsk(1)).containsExactly(jeanne.vendor());
        assertThat(steps.toAsk(100)).contains(idrissa.vendor());
        HOUSE.runJobs();
        assertThat(steps.toAsk(100)).isEmpty();
    }

    @Test
    void ignoresAnAccountOfSomebodyElsesMarketplaceOrOfAnotherProvider() {
        Actor kine = PEOPLE.vendor("Kiné");
        String account = usable(kine);

        ONBOARDING.askSoon(StandInAccounts.NAME, "acct_foreign");
        ONBOARDING.askSoon("other", account);

        assertThat(waitsToBeAskedAbout(kine)).isFalse();
    }

    /** Opens an account that the provider lets be paid to; returns its name. */
    private static String usable(Actor vendor) {
        ONBOARDING.start(vendor, vendor.vendor(), BACK, BACK);
        String account = destination(vendor).accountId();
        ACCOUNTS.stands(account, new AccountState(true, true, null));
        ONBOARDING.refresh(vendor.vendor());
        return account;
    }

    private static boolean waitsToBeAskedAbout(Actor vendor) {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .one(
                        "select ask_since is not null as waits from vendor.payout_destination where vendor_id = ?",
                        row -> row.flag("waits"),
                        vendor.vendor()));
    }

    private static PayoutDestination destination(Actor vendor) {
        return ONBOARDING.destination(vendor.vendor()).orElseThrow();
    }
}
