package org.sandaga.notification;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.fulfilment.Yard;
import org.sandaga.identity.Accounts;
import org.sandaga.identity.SignUp;
import org.sandaga.ordering.APurchase;
import org.sandaga.ordering.OrderBook;
import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PlacedPurchase;
import org.sandaga.ordering.PurchaseStatus;
import org.sandaga.ordering.TrackingToken;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.SliceRequest;
import org.sandaga.testing.Crowd;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SendingIT {
    private static final House HOUSE =
            House.upTo("notification", Map.of("sandaga.notification.attempts", "3"), Postbox.class);
    private static final Postbox POST = HOUSE.door(Postbox.class);
    private static final Yard YARD = new Yard(HOUSE);
    private static final String FATOU = "fatou@example.com";

    private final Ordering ordering = HOUSE.door(Ordering.class);
    private final Messages messages = HOUSE.door(Messages.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void quiet() {
        HOUSE.deliver("notification");
        POST.is(Postbox.Mood.OPEN);
        drain();
        POST.empty();
    }

    @Test
    @Tag("C-24")
    void leavesOrdersUntouchedWhileTheMailServerIsDownAndSendsLaterOnce() {
        POST.is(Postbox.Mood.AWAY);
        PlacedPurchase placed = paid();
        HOUSE.runJobs();
        HOUSE.runJobs();

        assertThat(POST.taken()).isEmpty();
        assertThat(HOUSE.door(OrderBook.class)
                        .purchase(Actor.SYSTEM, TrackingToken.NONE, placed.id())
                        .status())
                .isEqualTo(PurchaseStatus.of(List.of(org.sandaga.ordering.VendorOrderStatus.TO_ACCEPT)));

        POST.is(Postbox.Mood.OPEN);
        drain();
        drain();

        assertThat(POST.to(FATOU)).hasSize(1);
        assertThat(rows(placed)).allMatch(row -> row.status() == MessageStatus.SENT && !row.perhapsTwice());
    }

    @Test
    void waitsTwiceAsLongAfterEachAttemptAndGivesUpInTheEndForStaffToSee() {
        POST.is(Postbox.Mood.AWAY);
        PlacedPurchase placed = paid();
        letOnly(placed, FATOU);

        HOUSE.runJobs();
        assertThat(pause()).isBetween(Duration.ofSeconds(20), Duration.ofSeconds(30));
        drain();
        assertThat(pause()).isBetween(Duration.ofSeconds(50), Duration.ofSeconds(60));
        drain();

        MessageRow row = rows(placed).getFirst();
        assertThat(row.status()).isEqualTo(MessageStatus.FAILED);
        assertThat(row.attempts()).isEqualTo(3);
        assertThat(row.reason()).isEqualTo("connection refused");

        POST.is(Postbox.Mood.OPEN);
        messages.repeat(Actor.SYSTEM, row.id());
        HOUSE.runJobs();
        assertThat(POST.to(FATOU)).hasSize(1);
        assertThat(MailIT.token(POST.to(FATOU).getFirst())).isNotEmpty();
    }

    @Test
    void showsStaffWhatWasSentButForTheRecipientsOwnLink() {
        PlacedPurchase placed = paid();
        letOnly(placed, FATOU);
        HOUSE.runJobs();
        Mail sent = POST.to(FATOU).getFirst();
        MessageId id = rows(placed).getFirst().id();
        assertThat(MailIT.token(sent)).isNotEmpty();

        assertThat(messages.text(Actor.SYSTEM, id))
                .contains(placed.number())
                .isEqualTo(sent.text().replaceFirst("[^\\n]+:\\nhttps?://\\S+\\?token=\\S+\\n\\n", ""));
        assertThatThrownBy(() -> messages.text(Actor.GUEST, id)).isInstanceOf(NotAllowed.class);
    }

    /** As one that an earlier version wrote, whose words asked for less. */
    @Test
    void showsNoTextOfAMessageThatNoLetterCanBeMadeOf() {
        PlacedPurchase placed = paid();
        letOnly(placed, FATOU);
        HOUSE.runJobs();
        MessageId id = rows(placed).getFirst().id();
        assertThat(messages.text(Actor.SYSTEM, id)).isNotEmpty();

        org.sandaga.testing.TestDatabase.asSuperuser(
                HOUSE.database(),
                "update notification.message set content = jsonb_set(content, '{values}', '{}') where id = '"
                        + id.value() + "'");

        assertThat(messages.text(Actor.SYSTEM, id)).isEmpty();
    }

    @Test
    void sendsAgainWithANewLinkWhatSomebodyMisses() {
        PlacedPurchase placed = paid();
        letOnly(placed, FATOU);
        HOUSE.runJobs();
        MessageRow row = rows(placed).getFirst();
        assertThat(row.repeatable()).isTrue();

        messages.repeat(Actor.SYSTEM, row.id());
        assertThat(messages.message(Actor.SYSTEM, row.id()).repeatable()).isFalse();
        assertThatThrownBy(() -> messages.repeat(Actor.SYSTEM, row.id())).isInstanceOf(MessageCannotBeRepeated.class);
        HOUSE.runJobs();

        assertThat(POST.to(FATOU)).hasSize(2);
        assertThat(POST.to(FATOU).stream().map(MailIT::token)).doesNotHaveDuplicates();
    }

    @Test
    void doesNotRepeatWhatTheServerRefusesForGood() {
        POST.is(Postbox.Mood.REFUSING);
        PlacedPurchase placed = paid();
        HOUSE.runJobs();
        POST.is(Postbox.Mood.OPEN);
        drain();

        assertThat(POST.taken()).isEmpty();
        assertThat(rows(placed))
                .allMatch(row -> row.status() == MessageStatus.FAILED && row.attempts() == 1)
                .allMatch(row -> "550 no such user".equals(row.reason()));
    }

    @Test
    void keepsTheMessageIdWhenANodeDiesBetweenSendingAndNotingItAndSaysSo() {
        PlacedPurchase placed = paid();
        letOnly(placed, FATOU);
        POST.is(Postbox.Mood.DYING);
        HOUSE.runJobs();
        POST.is(Postbox.Mood.OPEN);

        HOUSE.runJobs();
        assertThat(POST.to(FATOU)).as("the claim holds").hasSize(1);
        drain();

        assertThat(POST.to(FATOU)).hasSize(2);
        assertThat(POST.to(FATOU))
                .extracting(Mail::id)
                .containsOnly(rows(placed).getFirst().id());
        assertThat(rows(placed).getFirst().perhapsTwice()).isTrue();
    }

    @Test
    void isSentOnceByManyNodes() {
        PlacedPurchase placed = paid();
        SendMessages job = HOUSE.door(SendMessages.class);

        Crowd.of(4, i -> () -> {
            job.run();
            return true;
        });

        assertThat(POST.to(FATOU)).hasSize(1);
        assertThat(rows(placed)).allMatch(row -> row.attempts() == 1);
    }

    @Test
    void sendsNoLinkThatIsDeadAndForgetsItsSecret() {
        POST.is(Postbox.Mood.AWAY);
        HOUSE.door(Accounts.class).signUp(new SignUp("late@example.org", People.PASSWORD, "Late", "fr"));
        HOUSE.deliver("notification");
        HOUSE.runJobs();
        HOUSE.inTransaction(
                () -> HOUSE.sql()
                        .update(
                                "update notification.message set due_at = due_at - interval '1 day' where recipient = 'late@example.org'"));
        org.sandaga.testing.TestDatabase.asSuperuser(
                HOUSE.database(),
                "update notification.message set send_before = due_at where recipient = 'late@example.org'");
        POST.is(Postbox.Mood.OPEN);
        HOUSE.runJobs();

        assertThat(POST.to("late@example.org")).isEmpty();
        MessageRow row = messages.list(Actor.SYSTEM, MessageFilter.ALL, SliceRequest.first(1))
                .items()
                .getFirst();
        assertThat(row.status()).isEqualTo(MessageStatus.EXPIRED);
        assertThat(row.repeatable()).isFalse();
        assertThatThrownBy(() -> messages.repeat(Actor.SYSTEM, row.id())).isInstanceOf(MessageCannotBeRepeated.class);
    }

    private PlacedPurchase paid() {
        PlacedPurchase placed = YARD.place(APurchase.in("XOF")
                .from(YARD.awa.vendor(), "Awa", 1_500, APurchase.line(YARD.basket, 1, Money.of(20_000, "XOF")))
                .priced());
        ordering.paid(placed.id());
        HOUSE.deliver("notification");
        return placed;
    }

    /** Holds back what is written to others, so that the next attempt is this message's. */
    private static void letOnly(PlacedPurchase placed, String recipient) {
        HOUSE.inTransaction(() -> HOUSE.sql()
                .update(
                        "update notification.message set status = 'SENT', ended_at = due_at where purchase_id = ? and recipient <> ?",
                        placed.id(),
                        recipient));
    }

    private List<MessageRow> rows(PlacedPurchase placed) {
        return messages
                .list(Actor.SYSTEM, new MessageFilter(placed.id(), null, null), SliceRequest.first(10))
                .items()
                .stream()
                .filter(row -> row.attempts() > 0)
                .toList();
    }

    private static Duration pause() {
        return HOUSE.inTransaction(() -> HOUSE.sql()
                .one(
                        "select extract(epoch from due_at - clock_timestamp())::bigint as seconds from notification.message where status = 'DUE'",
                        row -> Duration.ofSeconds(row.number("seconds"))));
    }

    /** Lets what was postponed or left behind be due now. */
    private static void drain() {
        HOUSE.inTransaction(() -> HOUSE.sql()
                .update("update notification.message set due_at = due_at - interval '2 days' where status = 'DUE'"));
        HOUSE.runJobs();
    }
}
