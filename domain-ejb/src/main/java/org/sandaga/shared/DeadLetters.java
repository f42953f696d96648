package org.sandaga.shared;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Shows staff which events were given up, and gives them to their consumers again once the reason is mended. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class DeadLetters {
    /** The most that are shown, or replayed, at once. */
    public static final int MOST = 100;

    /** Whoever asked waits for the answer, and a letter that somebody else took meanwhile is looked for in vain. */
    private static final Duration TURN = Duration.ofSeconds(5);

    private final Instance<DeadLetterQueue> queue;
    private final SystemTime time;

    @Inject
    DeadLetters(Instance<DeadLetterQueue> queue, SystemTime time) {
        this.queue = queue;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public DeadLetters() {
        this(null, null);
    }

    /** Every consumer of events, whether or not any of them were too much for it. */
    public List<String> consumers(Actor actor) {
        actor.require(Permission.MESSAGES_OPERATE);
        return queue.get().consumers();
    }

    /** The oldest {@value #MOST}. */
    public List<DeadLetter> list(Actor actor) {
        actor.require(Permission.MESSAGES_OPERATE);
        return queue.get().list(MOST);
    }

    /**
     * Gives one to its consumer again.
     *
     * @throws NotFound when there is none
     */
    public void replay(Actor actor, String id) {
        actor.require(Permission.MESSAGES_OPERATE);
        DeadLetterId letter = DeadLetterId.parse(id).orElseThrow(() -> new NotFound("dead letter", id));
        if (!queue.get().replay(letter)) {
            throw new NotFound("dead letter", id);
        }
    }

    /** Gives the oldest to their consumers again, as many as a turn of a few seconds allows. */
    public ReplayTurn replayAll(Actor actor) {
        actor.require(Permission.MESSAGES_OPERATE);
        Instant end = time.now().plus(TURN);
        long replayed = queue.get().list(MOST).stream()
                .takeWhile(letter -> time.now().isBefore(end))
                .filter(letter -> queue.get().replay(letter.id()))
                .count();
        return new ReplayTurn((int) replayed, queue.get().list(MOST).size());
    }
}
