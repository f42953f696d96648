package org.sandaga.connectors.broker;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.logging.Logger;

import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.shared.Outbox;
import org.sandaga.shared.OutboxMessage;
import org.sandaga.shared.SystemTime;

/**
 * Brings the outbox to the broker, every second, on a thread of its own, so that a broker that is down or silent holds
 * up nobody; then it tries less and less often.
 */
@Singleton
@Startup
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class OutboxRelay {
    private static final Logger LOG = Logger.getLogger(OutboxRelay.class.getName());
    private static final int BATCH = 100;
    private static final Duration LONGEST_REST = Duration.ofSeconds(15);

    private final Outbox outbox;
    private final EventSender sender;
    private final SystemTime time;
    private final AtomicBoolean busy = new AtomicBoolean();
    private volatile Duration rest = Duration.ZERO;
    private volatile Instant notBefore = Instant.EPOCH;
    private volatile boolean brokerAway;

    @Inject
    OutboxRelay(Outbox outbox, EventSender sender, SystemTime time) {
        this.outbox = outbox;
        this.sender = sender;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public OutboxRelay() {
        this(null, null, null);
    }

    /** Once a second; a tick that finds the one before still at work, or the broker just gone, does nothing. */
    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    public void tick() {
        if (!time.now().isBefore(notBefore) && busy.compareAndSet(false, true)) {
            try {
                while (outbox.carry(BATCH, this::bring) == BATCH) {
                    recovered();
                }
                recovered();
            } catch (RuntimeException failed) {
                restAfter(failed);
            } finally {
                busy.set(false);
            }
        }
    }

    /** Whether the broker took what it was last sent. */
    public boolean succeeds() {
        return !brokerAway;
    }

    private void bring(List<OutboxMessage> events) {
        try {
            sender.sendTogether(events);
        } catch (RuntimeException refused) {
            // the broker has one of them, from before a crash; or it is away, and then the first one tells
            bringOneByOne(events);
        }
        brokerAway = false;
    }

    private void bringOneByOne(List<OutboxMessage> events) {
        try {
            sender.sendOneByOne(events);
        } catch (RuntimeException away) {
            brokerAway = true;
            throw away;
        }
    }

    private void recovered() {
        if (!rest.isZero()) {
            rest = Duration.ZERO;
            LOG.info("events leave for the broker again");
        }
    }

    private void restAfter(RuntimeException failed) {
        if (rest.isZero()) {
            String reason = brokerAway ? "the broker cannot be reached" : "the database does not answer";
            LOG.warning(() -> "events wait in the outbox, " + reason + ": " + failed.getMessage());
            rest = Duration.ofSeconds(1);
        } else {
            Duration doubled = rest.multipliedBy(2);
            rest = doubled.compareTo(LONGEST_REST) < 0 ? doubled : LONGEST_REST;
        }
        notBefore = time.now().plus(rest);
    }
}
