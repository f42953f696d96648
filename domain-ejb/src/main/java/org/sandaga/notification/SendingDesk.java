package org.sandaga.notification;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.ordering.Ordering;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.SystemTime;

/** The short transactions around sending: the claim before the mail server is called, its answer after. */
@Stateless
public class SendingDesk {
    private static final Duration CLAIM = Duration.ofMinutes(5);

    private final MessageRecords records;
    private final Ordering ordering;
    private final BackOffPolicy backOff;
    private final SystemTime time;

    @Inject
    SendingDesk(MessageRecords records, Ordering ordering, BackOffPolicy backOff, SystemTime time) {
        this.records = records;
        this.ordering = ordering;
        this.backOff = backOff;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public SendingDesk() {
        this(null, null, null, null);
    }

    /** Gives up messages whose link is dead by now. */
    public void expire() {
        records.expire(time.now());
    }

    /** Takes the next message that is due, with a fresh secret where its link opens a guest's purchase. */
    public Optional<DueMessage> claim() {
        Instant now = time.now();
        return records.claim(now, now.plus(CLAIM)).map(this::opened);
    }

    private DueMessage opened(DueMessage message) {
        PurchaseId purchase = message.purchase();
        if (purchase == null || message.secret() != null || !message.letter().needsSecret()) {
            return message;
        }
        return message.with(ordering.newTrackingToken(purchase).text());
    }

    /** The mail server has it. */
    public void sent(DueMessage message) {
        records.end(message.id(), MessageStatus.SENT, time.now(), null);
    }

    /** The mail server will never take it. */
    public void refused(DueMessage message, String reason) {
        records.end(message.id(), MessageStatus.FAILED, time.now(), reason);
    }

    /** It could not be sent; it is tried again later and later, until that has been often enough. */
    public void unreached(DueMessage message, String reason) {
        backOff.after(message.attempts())
                .ifPresentOrElse(
                        pause -> records.postpone(message.id(), time.now().plus(pause), reason),
                        () -> refused(message, reason));
    }
}
