package org.sandaga.backoffice.page;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

/** Which colour stands behind a status; its word stands beside it always. */
@Named
@ApplicationScoped
public class Tone {
    private static final Set<String> OK = Set.of(
            "SETTLED",
            "APPROVED",
            "DELIVERED",
            "COMPLETED",
            "PUBLISHED",
            "LIVE",
            "ENABLED",
            "ACTIVE",
            "CAPTURED",
            "CONFIRMED",
            "DONE",
            "CREATED",
            "CHANGED");
    private static final Set<String> WARN = Set.of(
            "PROPOSED",
            "PLANNED",
            "SUBMITTED",
            "IN_REVIEW",
            "CHANGES_REQUESTED",
            "REVISION",
            "PENDING",
            "TO_ACCEPT",
            "TO_SHIP",
            "PENDING_PAYMENT",
            "RESTRICTED",
            "DUE",
            "REQUESTED",
            "STARTING",
            "OPEN",
            "PARTLY_SHIPPED",
            "NOTED");
    private static final Set<String> BAD =
            Set.of("FAILED", "RETURNED", "SUSPENDED", "REJECTED", "TERMINATED", "REFUSED", "FLAGGED", "BLOCKED");

    private static final Set<String> INFO = Set.of("SENT", "PAID", "SHIPPED", "QUEUED", "RUNNING", "UNDER_WAY");

    /** The pill's class for a status. */
    public String of(@Nullable Object status) {
        String name = String.valueOf(status);
        if (OK.contains(name)) {
            return "ok";
        }
        if (WARN.contains(name)) {
            return "warn";
        }
        if (BAD.contains(name)) {
            return "bad";
        }
        return INFO.contains(name) ? "info" : "";
    }
}
