package org.sandaga.backoffice.home;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.notification.MessageFilter;
import org.sandaga.notification.MessageStatus;
import org.sandaga.notification.Messages;
import org.sandaga.portal.Work;
import org.sandaga.shared.DeadLetters;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Outbox;
import org.sandaga.shared.Permission;

/** What waits to be carried: events for the broker, dead letters, messages. */
@Named
@RequestScoped
public class Queues {
    private final Outbox outbox;
    private final DeadLetters letters;
    private final Messages messages;
    private final Work work;
    private long events;
    private long dead;
    private long due;
    private long failed;
    private boolean brokerAway;

    @Inject
    Queues(Outbox outbox, DeadLetters letters, Messages messages, Work work) {
        this.outbox = outbox;
        this.letters = letters;
        this.messages = messages;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Queues() {
        this(null, null, null, null);
    }

    void read() {
        if (!isShown()) {
            return;
        }
        events = outbox.waiting();
        due = messages(MessageStatus.DUE);
        failed = messages(MessageStatus.FAILED);
        try {
            dead = letters.list(work.actor()).size();
        } catch (RuntimeException broker) {
            // selling goes on without it, and so does this page
            brokerAway = true;
        }
    }

    private long messages(MessageStatus status) {
        return messages.list(work.actor(), new MessageFilter(null, null, status), ListRequest.first(1))
                .found();
    }

    /** Whether whoever looks may see them. */
    public boolean isShown() {
        return work.actor().may(Permission.MESSAGES_OPERATE);
    }

    /** Events that wait for the broker. */
    public long getEvents() {
        return events;
    }

    /** Dead letters, as far as they are counted. */
    public long getDead() {
        return dead;
    }

    /** Whether the broker could not be asked. */
    public boolean isBrokerAway() {
        return brokerAway;
    }

    /** Messages that wait to be sent. */
    public long getDue() {
        return due;
    }

    /** Messages that could not be sent. */
    public long getFailed() {
        return failed;
    }
}
