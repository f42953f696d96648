package org.sandaga.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.sandaga.identity.Accounts;
import org.sandaga.identity.SignUp;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.payment.StandInGateway.Fault;
import org.sandaga.payout.Bank;
import org.sandaga.payout.PayoutBook;
import org.sandaga.payout.PayoutRunId;
import org.sandaga.payout.StandInTransfers;
import org.sandaga.shared.Actor;
import org.sandaga.shared.UserId;
import org.sandaga.testing.People;
import org.sandaga.vendor.MemberTemplate;
import org.sandaga.vendor.VendorTeam;

import static org.assertj.core.api.Assertions.assertThat;

/** What vendors are written when money is on its way to them. */
class PayoutMailIT {
    private static final ZoneId DAKAR = ZoneId.of("Africa/Dakar");

    private final Bank bank = Bank.upTo(
            "notification",
            Map.of("sandaga.notification.site", "https://shop.example/", "sandaga.payout.arrival", "P2D"),
            Postbox.class);
    private final Postbox post = bank.house.door(Postbox.class);
    private PlacedPurchase sold;
    private PayoutRunId run;

    @BeforeEach
    void approve() {
        join("koffi", "en", MemberTemplate.FINANCE);
        join("ibou", "fr", MemberTemplate.ORDERS);
        sold = bank.matured();
        settle();
        post.empty();
        run = bank.approved();
    }

    @AfterEach
    void close() {
        bank.close();
    }

    @Test
    void tellOwnersAndMembersWhoMaySeeFinanceWhatWasSentForWhatAndWhenItArrives() {
        settle();

        assertThat(payoutMails())
                .extracting(Mail::to)
                .containsExactlyInAnyOrder(
                        "owner-of-awa@example.org", "koffi@example.org", "owner-of-binta@example.org");
        Mail french = only("owner-of-awa@example.org");
        assertThat(french.subject()).isEqualTo("Versement de 18\u00a0668\u00a0F\u00a0CFA envoyé à Awa");
        assertThat(french.text())
                .contains("Arrivée prévue: " + Formats.day(arrival(), DAKAR, "fr"))
                .contains("Commande " + sold.number() + "-1: 18\u00a0668\u00a0F\u00a0CFA")
                .contains("Total: 18\u00a0668\u00a0F\u00a0CFA", "https://shop.example/vendor/payouts/pay")
                .doesNotContain(sold.number() + "-2", "acct_");
        assertThat(french.html()).contains("Ce que comprend ce versement", "18\u00a0668\u00a0F\u00a0CFA");
        Mail english = only("koffi@example.org");
        assertThat(english.subject()).isEqualTo("Payout of F\u00a0CFA\u00a018,668 sent to Awa");
        assertThat(english.text())
                .contains("Expected: " + Formats.day(arrival(), DAKAR, "en"), "Order " + sold.number());
    }

    @Test
    void areSentOnceHoweverOftenThePayoutIsAskedAbout() {
        settle();
        bank.house.wait(Duration.ofHours(1));
        settle();
        settle();

        assertThat(payoutMails()).hasSize(3);
    }

    @Test
    void areNotSentForMoneyThatNeverLeft() {
        bank.house.door(StandInTransfers.class).will(Fault.REFUSES);
        settle();

        assertThat(payoutMails()).isEmpty();
    }

    private Instant arrival() {
        return bank.house
                .door(PayoutBook.class)
                .run(Actor.SYSTEM, run)
                .payouts()
                .getFirst()
                .sentAt()
                .plus(Duration.ofDays(2));
    }

    private void join(String name, String language, MemberTemplate template) {
        UserId user = bank.house
                .door(Accounts.class)
                .signUp(new SignUp(name + "@example.org", People.PASSWORD, name, language));
        bank.house.door(VendorTeam.class).appoint(Actor.SYSTEM, bank.yard.awa.vendor(), user, template);
    }

    private void settle() {
        bank.house.runJobs();
        bank.house.deliver("notification");
        bank.house.runJobs();
    }

    private List<Mail> payoutMails() {
        return post.taken().stream()
                .filter(mail -> mail.text().contains("/vendor/payouts/"))
                .toList();
    }

    private Mail only(String address) {
        List<Mail> found =
                payoutMails().stream().filter(mail -> mail.to().equals(address)).toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
