package org.sandaga.backoffice.audit;

import java.util.function.Supplier;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;
import org.sandaga.shared.Actor;
import org.sandaga.shared.MarketClock;
import org.sandaga.shared.NotFound;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClockPageTest {
    /** One that nobody said may be moved. */
    private final MarketClock fixed = new MarketClock();

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void isNotThereWhereTheClockIsFixedWhoeverAsksAndWhateverTheySend(boolean post) {
        ClockPage page = new ClockPage(fixed, new Administrator(post), new Open());

        assertThatThrownBy(page::open).isInstanceOf(NotFound.class);
    }

    private static final class Administrator extends Work {
        private final boolean post;

        Administrator(boolean post) {
            this.post = post;
        }

        @Override
        public Actor actor() {
            return Actor.SYSTEM;
        }

        @Override
        public boolean isPost() {
            return post;
        }

        @Override
        public String text(String name) {
            return "P1D";
        }
    }

    /** Leaves what is thrown as it is. */
    private static final class Open extends Desk {
        @Override
        public void show(Runnable reading) {
            reading.run();
        }

        @Override
        public void act(Supplier<String> command) {
            command.get();
        }
    }
}
