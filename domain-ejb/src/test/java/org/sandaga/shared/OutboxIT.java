package org.sandaga.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutboxIT {
    private static final House HOUSE = House.open(java.util.Map.of(), Listener.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void forget() {
        HOUSE.deliver();
        Listener.HEARD.clear();
    }

    @Test
    void isHeardAtOnceAndLaterExactlyOncePerConsumer() {
        tell("a");
        assertThat(Listener.HEARD).containsExactly("at once a");

        List<OutboxMessage> sent = new ArrayList<>();
        HOUSE.door(Outbox.class).carry(10, sent::addAll);
        for (int twice = 0; twice < 2; twice++) {
            sent.forEach(message -> HOUSE.door(Inbox.class).receive("shared", message));
        }

        assertThat(Listener.HEARD).containsExactly("at once a", "later a");
    }

    @Test
    @Tag("C-04")
    void sendsAgainWhatTheBrokerMayNotHaveWhenMarkingFailed() {
        tell("b");
        assertThatThrownBy(() -> HOUSE.door(Outbox.class).carry(10, messages -> {
                    throw new IllegalStateException("the broker is down");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(HOUSE.deliver("shared")).isEqualTo(1);
        assertThat(Listener.HEARD).containsExactly("at once b", "later b");
    }

    @Test
    void vanishesWithTheTransactionThatToldIt() {
        assertThatThrownBy(() -> HOUSE.inTransaction(() -> {
                    HOUSE.door(Events.class).tell(new Greeted(UserId.next(), "c"));
                    throw new ClockIsFixed();
                }))
                .isInstanceOf(ClockIsFixed.class);

        assertThat(HOUSE.deliver("shared")).isZero();
    }

    @Test
    void isForgottenAMonthAfterItWasCarriedAndHeard() {
        tell("d");
        HOUSE.deliver("shared");
        agedBy("31 days", "update shared.outbox set sent_at = sent_at");
        HOUSE.runJobs();
        assertThat(kept()).as("heard a moment ago").isPositive();

        agedBy("31 days", "update shared.inbox set received_at = received_at");
        tell("e");
        HOUSE.runJobs();

        assertThat(kept()).isEqualTo(1);
        assertThat(HOUSE.deliver("shared")).as("what waits is kept").isEqualTo(1);
    }

    private static int kept() {
        return HOUSE.inTransaction(
                () -> HOUSE.sql().one("select count(*) as kept from shared.outbox", row -> row.count("kept")));
    }

    private static void agedBy(String interval, String update) {
        org.sandaga.testing.TestDatabase.asSuperuser(HOUSE.database(), update + " - interval '" + interval + "'");
    }

    @Test
    void tellsHowFarEachConsumerHasCome() {
        int before = backlog("behind", List.of()).waiting();
        assertThat(backlog("ahead", List.of()).waiting()).isEqualTo(before);
        tell("f");
        assertThat(backlog("behind", List.of()).waiting())
                .as("what waits for the broker waits for no consumer yet")
                .isEqualTo(before);

        List<OutboxMessage> sent = new ArrayList<>();
        HOUSE.door(Outbox.class).carry(10, sent::addAll);
        sent.forEach(message -> HOUSE.door(Inbox.class).receive("ahead", message));

        assertThat(backlog("ahead", List.of()).waiting()).isEqualTo(before);
        assertThat(backlog("behind", List.of())).satisfies(behind -> {
            assertThat(behind.waiting()).isEqualTo(before + 1);
            assertThat(behind.oldest()).isNotNull();
            assertThat(behind.dead()).isZero();
        });
        List<DeadLetter> dead =
                List.of(DeadLetter.of("behind", sent.getFirst()), DeadLetter.of("elsewhere", sent.getFirst()));
        assertThat(backlog("behind", dead))
                .as("what was given up waits no more")
                .extracting(Backlog::waiting, Backlog::dead)
                .containsExactly(before, 1);
    }

    @Test
    void saysWhenMoreMayHaveBeenGivenUpThanIsKnown() {
        tell("i");
        List<OutboxMessage> sent = new ArrayList<>();
        HOUSE.door(Outbox.class).carry(10, sent::addAll);
        DeadLetter elsewhere = DeadLetter.of("elsewhere", sent.getFirst());

        assertThat(backlog("behind", List.of(elsewhere)))
                .extracting(Backlog::dead, Backlog::sure)
                .containsExactly(0, true);
        assertThat(backlog("behind", Collections.nCopies(DeadLetters.MOST, elsewhere)))
                .as("the list of dead letters ends here, and may not be all")
                .extracting(Backlog::dead, Backlog::sure)
                .containsExactly(0, false);
        assertThat(backlog("behind", null))
                .as("the broker is away")
                .extracting(Backlog::dead, Backlog::sure)
                .containsExactly(null, false);
    }

    @Test
    void isFoundByItsTypeAndByTheThingItHappenedTo() {
        tell("g");
        tell("h");
        OutboxTrail trail = HOUSE.door(OutboxTrail.class);
        ListRequest page = ListRequest.first(10);
        String type = "shared.OutboxIT$Greeted";
        CarriedEvent latest = trail.list(Actor.SYSTEM, new CarriedFilter(true, type, null), page)
                .items()
                .getFirst();

        assertThat(trail.list(Actor.SYSTEM, new CarriedFilter(false, type, List.of(latest.aggregate())), page)
                        .items())
                .containsExactly(latest);
        assertThat(trail.list(Actor.SYSTEM, new CarriedFilter(false, "shared.Other", List.of(latest.aggregate())), page)
                        .items())
                .isEmpty();
        assertThat(trail.list(Actor.SYSTEM, new CarriedFilter(true, type, null), page)
                        .items())
                .hasSize(2);
    }

    @Test
    void isShownToWhoeverOperatesMessagesOnly() {
        OutboxTrail trail = HOUSE.door(OutboxTrail.class);
        Actor shopper = Actor.shopper(UserId.next());

        assertThatThrownBy(() -> trail.list(shopper, CarriedFilter.ALL, ListRequest.first(10)))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> trail.backlogs(shopper, List.of("search"), List.of()))
                .isInstanceOf(NotAllowed.class);
    }

    private static Backlog backlog(String consumer, @Nullable List<DeadLetter> dead) {
        return HOUSE.door(OutboxTrail.class)
                .backlogs(Actor.SYSTEM, List.of(consumer), dead)
                .getFirst();
    }

    @Test
    void readsNothingWithoutAContext() {
        assertThatThrownBy(() -> org.sandaga.testing.TestDatabase.connect(HOUSE.database(), "sandaga_server")
                        .getConnection()
                        .createStatement()
                        .executeQuery("select * from shared.outbox"))
                .hasMessageContaining("permission denied");
    }

    @Test
    void letsTheClockMoveForwardOnly() {
        MarketClock clock = HOUSE.door(MarketClock.class);
        Instant before = clock.now();

        clock.advance(Actor.SYSTEM, Duration.ofDays(2));

        assertThat(Duration.between(before, clock.now())).isGreaterThanOrEqualTo(Duration.ofDays(2));
        assertThatThrownBy(() -> clock.advance(Actor.SYSTEM, Duration.ofDays(-1)))
                .isInstanceOf(ClockMovesForwardOnly.class);
    }

    private static void tell(String word) {
        HOUSE.inTransaction(() -> {
            HOUSE.door(Events.class).tell(new Greeted(UserId.next(), word));
            return word;
        });
    }

    /** An event of this test. */
    public record Greeted(UserId user, String word) implements DomainEvent {
        @Override
        public Id aggregate() {
            return user;
        }
    }

    @Dependent
    static class Listener {
        static final List<String> HEARD = new ArrayList<>();

        void atOnce(@Observes @AtOnce Greeted event) {
            HEARD.add("at once " + event.word());
        }

        void later(@Observes @Later("shared") Greeted event) {
            HEARD.add("later " + event.word());
        }
    }
}
