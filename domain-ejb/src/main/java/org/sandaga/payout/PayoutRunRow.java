package org.sandaga.payout;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;
import org.sandaga.shared.UserId;

/**
 * A run in a list.
 *
 * @param id the run
 * @param status where it stands
 * @param total what its payouts come to
 * @param payouts how many they are
 * @param open how many of them are not yet settled, failed or dropped
 * @param failed how many of them failed or came back
 * @param through what became payable until then
 * @param proposedBy who proposed it
 * @param proposedAt business time
 * @param decidedBy who approved or withdrew it, or null
 * @param decidedAt business time, or null
 */
public record PayoutRunRow(
        PayoutRunId id,
        PayoutRunStatus status,
        Money total,
        int payouts,
        int open,
        int failed,
        Instant through,
        UserId proposedBy,
        Instant proposedAt,
        @Nullable UserId decidedBy,
        @Nullable Instant decidedAt) {

    /** How far it has come; lists are narrowed by the same. */
    public RunProgress progress() {
        return switch (status) {
            case PROPOSED -> RunProgress.PROPOSED;
            case WITHDRAWN -> RunProgress.WITHDRAWN;
            case APPROVED -> failed > 0 ? RunProgress.FAILED : open > 0 ? RunProgress.UNDER_WAY : RunProgress.SETTLED;
        };
    }
}
