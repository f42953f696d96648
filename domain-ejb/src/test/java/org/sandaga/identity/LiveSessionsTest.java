package org.sandaga.identity;

import java.lang.reflect.Proxy;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Instance;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import org.sandaga.shared.SystemTime;
import org.sandaga.shared.UserId;

import static org.assertj.core.api.Assertions.assertThat;

class LiveSessionsTest {
    private final SessionId id = SessionId.next();
    private Instant now = Instant.parse("2026-11-24T10:00:00Z");
    private Optional<LiveSession> stored =
            Optional.of(new LiveSession(id, UserId.next(), "Awa", null, Set.of(), List.of()));
    private int reads;
    private Runnable meanwhile = () -> {};
    private final LiveSessions live = new LiveSessions(
            steps(),
            new SystemTime() {
                @Override
                public Instant now() {
                    return now;
                }
            },
            unheard());

    @Test
    void readsASessionOnceInHalfAMinute() {
        live.find(id);
        live.find(id);
        assertThat(reads).isEqualTo(1);
    }

    @Test
    @Tag("B-03")
    void learnsWithinHalfAMinuteThatAnotherNodeEndedIt() {
        live.find(id);
        stored = Optional.empty();

        now = now.plus(Duration.ofSeconds(30));

        assertThat(live.find(id)).isEmpty();
    }

    @Test
    @Tag("B-03")
    void forgetsAtOnceWhatThisNodeEnded() {
        live.find(id);
        stored = Optional.empty();

        live.forget(id);

        assertThat(live.find(id)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static Event<LiveSessions.AccountChanged> unheard() {
        return (Event<LiveSessions.AccountChanged>) Proxy.newProxyInstance(
                LiveSessionsTest.class.getClassLoader(),
                new Class<?>[] {Event.class},
                (self, method, arguments) -> null);
    }

    @Test
    @Tag("B-03")
    void forgetsAgainWhatWasReadBeforeTheChangeWasOver() {
        live.find(id);
        live.forgetAll();
        live.find(id);
        stored = Optional.empty();

        live.onceItIsOver(new LiveSessions.AccountChanged());

        assertThat(live.find(id)).isEmpty();
    }

    @Test
    @Tag("B-03")
    void remembersNothingThatWasReadBeforeAChangeThatIsOver() {
        meanwhile = () -> {
            stored = Optional.empty();
            live.onceItIsOver(new LiveSessions.AccountChanged());
        };
        live.find(id);
        meanwhile = () -> {};

        assertThat(live.find(id)).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private Instance<SessionSteps> steps() {
        SessionSteps stub = new SessionSteps() {
            @Override
            public Optional<LiveSession> read(SessionId wanted) {
                reads++;
                Optional<LiveSession> read = stored;
                meanwhile.run();
                return read;
            }
        };
        return (Instance<SessionSteps>) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {Instance.class}, (self, method, arguments) -> stub);
    }
}
