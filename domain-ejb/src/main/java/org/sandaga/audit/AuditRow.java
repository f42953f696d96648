package org.sandaga.audit;

import java.time.Instant;
import java.util.List;

import org.sandaga.shared.Change;

/**
 * One thing that happened.
 *
 * @param id its place in the trail
 * @param type {@code capability.EventName}
 * @param aggregate public id of the thing it happened to
 * @param actor public id of who did it, {@code system}, or {@code guest}
 * @param payload the event as JSON, without secrets
 * @param occurredAt business time
 * @param sealed whether it is part of the chain yet
 */
public record AuditRow(
        long id, String type, String aggregate, String actor, String payload, Instant occurredAt, boolean sealed) {

    /** What changed, and why, as far as the event tells. */
    public List<Change> changes() {
        return Told.in(payload);
    }
}
