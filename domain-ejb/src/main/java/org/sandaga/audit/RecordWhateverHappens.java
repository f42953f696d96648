package org.sandaga.audit;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.shared.AtOnce;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Confidential;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Json;
import org.sandaga.shared.Sql;

/** Writes every event down in the transaction that tells it, with who did it and without its secrets. */
@Dependent
class RecordWhateverHappens {
    private static final int HOME = "org.sandaga.".length();

    private final Sql sql;
    private final BusinessTime time;

    @Inject
    RecordWhateverHappens(Sql sql, BusinessTime time) {
        this.sql = sql;
        this.time = time;
    }

    void on(@Observes @AtOnce DomainEvent event) {
        sql.update(
                """
                insert into audit.record (type, aggregate, actor, payload, occurred_at)
                values (?, ?, coalesce(nullif(current_setting('sandaga.actor', true), ''), 'system'), ?::jsonb, ?)""",
                event.getClass().getName().substring(HOME),
                event.aggregate().text(),
                withoutSecrets(event),
                time.now());
    }

    private static String withoutSecrets(DomainEvent event) {
        ObjectNode payload = Json.mapper().valueToTree(event);
        Arrays.stream(event.getClass().getRecordComponents())
                .filter(component -> component.isAnnotationPresent(Confidential.class))
                .map(RecordComponent::getName)
                .forEach(payload::remove);
        return payload.toString();
    }
}
