package org.sandaga.analytics;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Permission;

/**
 * Something that waits for people.
 *
 * @param kind what it is
 * @param number how many
 * @param only the public id of the purchase or the payout run that all of it is about; null when there are several
 * @param stakes what is at stake, by currency; empty where that is not told
 */
public record ToDo(Kind kind, long number, @Nullable String only, List<Stake> stakes) {
    public ToDo {
        stakes = List.copyOf(stakes);
    }

    /** Until when the first of it has to be done, or else since when the oldest waits; null where that is not told. */
    public @Nullable Instant at() {
        return stakes.stream().map(Stake::at).min(Comparator.naturalOrder()).orElse(null);
    }

    /** What can wait for people, the most urgent first, and who can do something about it. */
    public enum Kind {
        /** Money or callbacks that fit nothing we asked for. */
        FLAGGED_MONEY(Permission.PURCHASE_READ, true),
        /** Refunds that the provider will not make. */
        FAILED_REFUNDS(Permission.PURCHASE_OPERATE, true),
        /** Payouts that failed or came back. */
        FAILED_PAYOUTS(Permission.PAYOUT_APPROVE, true),
        /** Currencies in which vendors are due money and a pay day went by without a run. */
        MISSED_RUNS(Permission.PAYOUT_PROPOSE, true),
        /** Payouts whose answer has not come within a day. */
        UNANSWERED_PAYOUTS(Permission.PAYOUT_APPROVE, true),
        /** Paid orders that will be cancelled within twelve hours unless they are accepted. */
        TO_ACCEPT(Permission.PURCHASE_READ, true),
        /** Accepted orders that should have left by now and have not, or not all of them. */
        NOT_SHIPPED(Permission.PURCHASE_READ, true),
        /** Runs that wait for a second person. */
        PROPOSED_RUNS(Permission.PAYOUT_APPROVE, false),
        /** Applications to sell. */
        VENDORS(Permission.VENDOR_REVIEW, false),
        /** Products that vendors propose. */
        PROPOSALS(Permission.CATALOG_EDIT, false),
        /** Orders that nobody accepted in time, in the last seven days; their money went back. */
        NOT_ACCEPTED(Permission.PURCHASE_READ, false);

        private final Permission permission;
        private final boolean urgent;

        Kind(Permission permission, boolean urgent) {
            this.permission = permission;
            this.urgent = urgent;
        }

        /** Who can do something about it. */
        public Permission permission() {
            return permission;
        }

        /** Whether something went wrong. */
        public boolean isUrgent() {
            return urgent;
        }
    }
}
