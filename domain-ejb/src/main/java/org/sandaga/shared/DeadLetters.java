package org.sandaga.shared;

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

    private final Instance<DeadLetterQueue> queue;

    @Inject
    DeadLetters(Instance<DeadLetterQueue> queue) {
        this.queue = queue;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public DeadLetters() {
        this(null);
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

    /**
     * Gives the oldest to their consumers again.
     *
     * @return how many
     */
    public int replayAll(Actor actor) {
        actor.require(Permission.MESSAGES_OPERATE);
        return (int) queue.get().list(MOST).stream()
                .filter(letter -> queue.get().replay(letter.id()))
                .count();
    }
}
