package org.sandaga.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Alternative;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.sandaga.testing.House;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DeadLettersIT {
    private static final House HOUSE = House.upTo("shared", Map.of(), Shelf.class, Watch.class);
    private static final UUID EVENT = UUID.fromString("019ab3c1-7f2e-7a41-9c55-0d2f6a1be001");

    private final DeadLetters letters = HOUSE.door(DeadLetters.class);

    @AfterAll
    static void close() {
        HOUSE.close();
    }

    @BeforeEach
    void setOneAside() {
        Shelf.DEAD.clear();
        Shelf.takes = Duration.ZERO;
        setAside(EVENT);
    }

    private static void setAside(UUID event) {
        Shelf.DEAD.add(
                DeadLetter.of("search", new OutboxMessage(1, event, "shared.Greeted", "usr_1", "{}", Instant.EPOCH)));
    }

    @Test
    void areReplayedByTheirPublicNameOnce() {
        String name = letters.list(Actor.SYSTEM).getFirst().id().text();

        letters.replay(Actor.SYSTEM, name);

        assertThat(name).isEqualTo("search." + EVENT);
        assertThat(Shelf.DEAD).isEmpty();
        assertThatThrownBy(() -> letters.replay(Actor.SYSTEM, name)).isInstanceOf(NotFound.class);
    }

    @Test
    void areReplayedAllTogether() {
        setAside(UUID.randomUUID());

        assertThat(letters.replayAll(Actor.SYSTEM)).isEqualTo(new ReplayTurn(2, 0));
        assertThat(letters.replayAll(Actor.SYSTEM)).isEqualTo(new ReplayTurn(0, 0));
    }

    /** Nobody's browser gives up on a slow broker: the rest waits for the next turn. */
    @Test
    void areReplayedInTurnsOfAFewSeconds() {
        setAside(UUID.randomUUID());
        setAside(UUID.randomUUID());
        Shelf.takes = Duration.ofSeconds(4);

        assertThat(letters.replayAll(Actor.SYSTEM)).isEqualTo(new ReplayTurn(2, 1));
        assertThat(letters.replayAll(Actor.SYSTEM)).isEqualTo(new ReplayTurn(1, 0));
    }

    @Test
    void areShownToWhoeverOperatesMessagesOnly() {
        Actor shopper = Actor.shopper(UserId.next());

        assertThat(letters.consumers(Actor.SYSTEM)).containsExactly("payment", "search");
        assertThatThrownBy(() -> letters.consumers(shopper)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> letters.list(shopper)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> letters.replay(shopper, "search." + EVENT)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> letters.replayAll(shopper)).isInstanceOf(NotAllowed.class);
    }

    @Test
    void areNotFoundByAnythingElseThanTheirName() {
        assertThat(DeadLetterId.parse("search' or '1'='1." + EVENT)).isEmpty();
        assertThatThrownBy(() -> letters.replay(Actor.SYSTEM, "x")).isInstanceOf(NotFound.class);
        assertThat(Shelf.DEAD).hasSize(1);
    }

    @Dependent
    static class Shelf implements DeadLetterQueue {
        static final List<DeadLetter> DEAD = new ArrayList<>();
        static Duration takes = Duration.ZERO;

        @Override
        public List<String> consumers() {
            return List.of("payment", "search");
        }

        @Override
        public List<DeadLetter> list(int most) {
            return DEAD.stream().limit(most).toList();
        }

        @Override
        public boolean replay(DeadLetterId id) {
            Watch.ahead = Watch.ahead.plus(takes);
            return DEAD.removeIf(letter -> letter.id().equals(id));
        }
    }

    /** A machine's clock that shows what the broker takes. */
    @Alternative
    @Priority(1)
    @Dependent
    static class Watch extends SystemTime {
        static Duration ahead = Duration.ZERO;

        @Override
        public Instant now() {
            return super.now().plus(ahead);
        }
    }
}
