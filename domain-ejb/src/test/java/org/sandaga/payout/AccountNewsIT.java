package org.sandaga.payout;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.payment.Payments;
import org.sandaga.payment.ProviderEvent;
import org.sandaga.payment.StandInGateway;
import org.sandaga.payment.WebhookNotGenuine;
import org.sandaga.shared.Actor;
import org.sandaga.vendor.AccountState;
import org.sandaga.vendor.DestinationStatus;
import org.sandaga.vendor.StandInAccounts;
import org.sandaga.vendor.VendorOnboarding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What the provider has to say about vendors' accounts. */
class AccountNewsIT {
    private static final Bank BANK = Bank.upTo("payout", Map.of(), StandInAccounts.class);
    private static final StandInAccounts ACCOUNTS = BANK.house.door(StandInAccounts.class);
    private static final Actor AWA = BANK.yard.awa;
    private static final Actor BINTA = BANK.yard.binta;

    @AfterAll
    static void close() {
        BANK.close();
    }

    @BeforeEach
    void bothArePayable() {
        for (Actor vendor : List.of(AWA, BINTA)) {
            ACCOUNTS.stands(Bank.account(vendor), new AccountState(true, true, null));
            BANK.house.door(VendorOnboarding.class).refresh(vendor.vendor());
        }
    }

    @Test
    void haveTheAccountAskedAboutByTheNextTickWithoutAMembersDoing() {
        ACCOUNTS.stands(Bank.account(AWA), new AccountState(false, true, "requirements.past_due"));

        BANK.hear(ProviderEvent.About.ACCOUNT, Bank.account(AWA));
        settle();

        assertThat(status(AWA)).isEqualTo(DestinationStatus.RESTRICTED);

        ACCOUNTS.stands(Bank.account(AWA), new AccountState(true, true, null));
        BANK.hear(ProviderEvent.About.ACCOUNT, Bank.account(AWA));
        settle();

        assertThat(status(AWA)).isEqualTo(DestinationStatus.ENABLED);
    }

    @Test
    void touchNoOtherVendor() {
        ACCOUNTS.stands(Bank.account(AWA), new AccountState(false, false, null));
        ACCOUNTS.stands(Bank.account(BINTA), new AccountState(false, false, null));
        int asked = ACCOUNTS.questionsAbout(Bank.account(BINTA));

        BANK.hear(ProviderEvent.About.ACCOUNT, Bank.account(AWA));
        settle();

        assertThat(status(AWA)).isEqualTo(DestinationStatus.PENDING);
        assertThat(status(BINTA)).isEqualTo(DestinationStatus.ENABLED);
        assertThat(ACCOUNTS.questionsAbout(Bank.account(BINTA))).isEqualTo(asked);
    }

    @Test
    @Tag("W-04")
    void areOneQuestionWhenTheSameEventComesTwice() {
        int asked = ACCOUNTS.questionsAbout(Bank.account(AWA));

        hear("evt_twice", "good");
        hear("evt_twice", "good");
        settle();
        settle();

        assertThat(ACCOUNTS.questionsAbout(Bank.account(AWA))).isEqualTo(asked + 1);
    }

    @Test
    void areIgnoredAboutAnAccountThatIsNoVendors() {
        BANK.hear(ProviderEvent.About.ACCOUNT, "acct_of_another_marketplace");
        settle();

        assertThat(ACCOUNTS.questionsAbout("acct_of_another_marketplace")).isZero();
        assertThat(receiptsLeft()).isZero();
    }

    @Test
    @Tag("W-01")
    void areNotBelievedWithoutTheProvidersSignature() {
        int asked = ACCOUNTS.questionsAbout(Bank.account(AWA));

        assertThatThrownBy(() -> hear("evt_forged", "forged")).isInstanceOf(WebhookNotGenuine.class);
        settle();

        assertThat(ACCOUNTS.questionsAbout(Bank.account(AWA))).isEqualTo(asked);
    }

    private static void hear(String event, String signature) {
        BANK.house
                .door(Payments.class)
                .receive(
                        StandInGateway.NAME,
                        StandInGateway.callback(
                                event, ProviderEvent.About.ACCOUNT, Bank.account(AWA), StandInGateway.US),
                        Map.of("signature", signature));
    }

    private static void settle() {
        BANK.house.deliver("payout");
        BANK.house.runJobs();
    }

    private static DestinationStatus status(Actor vendor) {
        return BANK.house
                .door(VendorOnboarding.class)
                .destination(vendor.vendor())
                .orElseThrow()
                .status();
    }

    private static long receiptsLeft() {
        return BANK.house.inTransaction(() -> BANK.house
                .sql()
                .one(
                        "select count(*) as n from payment.webhook_receipt where handled_at is null",
                        row -> row.number("n")));
    }
}
