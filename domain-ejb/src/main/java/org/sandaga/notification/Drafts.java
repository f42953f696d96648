package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.CurrentDelivery;
import org.sandaga.shared.Json;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;

/** Keeps what is to be sent, within the transaction of the listener that heard why. */
@Dependent
class Drafts {
    private final Sql sql;
    private final BusinessTime time;
    private final SystemTime system;

    @Inject
    Drafts(Sql sql, BusinessTime time, SystemTime system) {
        this.sql = sql;
        this.time = time;
        this.system = system;
    }

    /** Keeps a message; the same event heard again adds nothing. */
    void keep(Draft draft) {
        sql.update(
                """
                insert into notification.message (id, event_seq, kind, about, recipient, language, subject, content,
                  secret, send_before, purchase_id, vendor_id, status, made_at, due_at)
                values (?, ?, ?, ?, ?, ?, ?, ?::jsonb, ?, ?, ?, ?, ?, ?, ?)
                on conflict (event_seq, kind, about, recipient) do nothing""",
                MessageId.next(),
                CurrentDelivery.sequence(),
                draft.kind(),
                draft.about().text(),
                draft.to().email(),
                draft.to().language(),
                LetterWords.in(draft.to().language()).subject(draft.kind(), draft.letter()),
                Json.write(draft.letter()),
                draft.secret(),
                draft.kind().linkLife().map(system.now()::plus).orElse(null),
                draft.purchase(),
                draft.vendor(),
                MessageStatus.DUE,
                time.now(),
                system.now());
    }
}
