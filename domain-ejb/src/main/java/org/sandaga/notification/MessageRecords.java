package org.sandaga.notification;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.Json;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Messages on their way, and what became of each attempt. */
@Dependent
class MessageRecords {
    private static final int LONGEST_REASON = 500;

    private final Sql sql;

    @Inject
    MessageRecords(Sql sql) {
        this.sql = sql;
    }

    /** Gives up what would arrive with a dead link. */
    void expire(Instant now) {
        sql.update("""
                update notification.message set status = 'EXPIRED', secret = null, ended_at = ?
                where status = 'DUE' and send_before <= ?""", now, now);
    }

    /**
     * Takes the message that has waited longest; a claim that nobody answered is noted as one whose end is unknown.
     *
     * @param until when somebody else may take it, should this node die
     */
    Optional<DueMessage> claim(Instant now, Instant until) {
        return sql.first("""
                update notification.message
                set attempts = attempts + 1, perhaps_twice = perhaps_twice or claimed_at is not null, claimed_at = ?,
                    due_at = ?
                where id = (select id from notification.message where status = 'DUE' and due_at <= ?
                            order by due_at, id limit 1 for update skip locked)
                returning id, kind, recipient, language, subject, content, secret, purchase_id, attempts""", MessageRecords::due, now, until, now);
    }

    /** What a message says, without the secret of its link. */
    Optional<DueMessage> said(MessageId id) {
        return sql.first("""
                select id, kind, recipient, language, subject, content, null::text as secret, purchase_id, attempts
                from notification.message where id = ?""", MessageRecords::due, id);
    }

    private static DueMessage due(Row row) {
        @Nullable UUID purchase = row.maybeUuid("purchase_id");
        return new DueMessage(
                new MessageId(row.uuid("id")),
                row.choice("kind", LetterKind.class),
                row.text("recipient"),
                row.text("language"),
                row.text("subject"),
                Json.read(row.text("content"), Letter.class),
                row.maybeText("secret"),
                purchase == null ? null : new PurchaseId(purchase),
                row.count("attempts"));
    }

    /** It is over, and its secret is forgotten. */
    void end(MessageId id, MessageStatus how, Instant now, @Nullable String reason) {
        sql.update("""
                update notification.message set status = ?, secret = null, claimed_at = null, ended_at = ?, reason = ?
                where id = ? and status = 'DUE'""", how, now, cut(reason), id);
    }

    void postpone(MessageId id, Instant until, String reason) {
        sql.update(
                "update notification.message set claimed_at = null, due_at = ?, reason = ? where id = ? and status = 'DUE'",
                until,
                cut(reason),
                id);
    }

    /** Lets one that is over be sent again, if it still can be; false when not. */
    boolean repeat(MessageId id, Instant now) {
        return sql.update("""
                update notification.message
                set status = 'DUE', attempts = 0, due_at = ?, ended_at = null, reason = null
                where id = ? and status in ('FAILED', 'SENT') and send_before is null""", now, id) == 1;
    }

    private static @Nullable String cut(@Nullable String reason) {
        return reason == null || reason.length() <= LONGEST_REASON ? reason : reason.substring(0, LONGEST_REASON);
    }
}
