package org.sandaga.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.sandaga.shared.SystemTime;

/**
 * Remembers what sessions stand for, for at most half a minute; so what another node ends is over here soon.
 *
 * <p>Only sessions that live and do not wait for a decision on a vendor are remembered, and of those no more than a
 * bounded number.
 */
@ApplicationScoped
class LiveSessions {
    static final Duration REMEMBERED = Duration.ofSeconds(30);
    private static final int MOST = 20_000;

    private final Map<SessionId, Remembered> remembered = new ConcurrentHashMap<>();
    private final AtomicLong forgotten = new AtomicLong();
    private final Instance<SessionSteps> steps;
    private final SystemTime time;
    private final Event<AccountChanged> changes;

    @Inject
    LiveSessions(Instance<SessionSteps> steps, SystemTime time, Event<AccountChanged> changes) {
        this.steps = steps;
        this.time = time;
        this.changes = changes;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    LiveSessions() {
        this(null, null, null);
    }

    Optional<LiveSession> find(SessionId id) {
        Instant now = time.now();
        Remembered known = remembered.get(id);
        if (known != null && now.isBefore(known.until())) {
            return Optional.of(known.session());
        }
        remembered.remove(id);
        long before = forgotten.get();
        Optional<LiveSession> read = steps.get().read(id);
        read.filter(session -> !session.passes()).ifPresent(session -> remember(session, now));
        if (forgotten.get() != before) {
            // what was read may be older than the change that had all of it forgotten
            remembered.remove(id);
        }
        return read;
    }

    private void remember(LiveSession session, Instant now) {
        if (remembered.size() >= MOST) {
            remembered.values().removeIf(each -> !now.isBefore(each.until()));
        }
        if (remembered.size() < MOST) {
            remembered.put(session.id(), new Remembered(session, now.plus(REMEMBERED)));
        }
    }

    void forget(SessionId id) {
        forgotten.incrementAndGet();
        remembered.remove(id);
    }

    /**
     * Forgets everything, after a change to an account on this node; once more when the transaction is over, for until
     * then a request still reads what was before, and remembers it.
     */
    void forgetAll() {
        clear();
        changes.fire(new AccountChanged());
    }

    void onceItIsOver(@Observes(during = TransactionPhase.AFTER_COMPLETION) AccountChanged change) {
        clear();
    }

    private void clear() {
        forgotten.incrementAndGet();
        remembered.clear();
    }

    /** What sessions stand for may be otherwise, once the transaction in which this is told is over. */
    record AccountChanged() {}

    private record Remembered(LiveSession session, Instant until) {}
}
