package org.sandaga.payout;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;

/**
 * Shows the operator's finance all runs and payouts.
 *
 * <p>Every method throws {@link org.sandaga.shared.NotAllowed} without {@link Permission#PAYOUT_PROPOSE}.
 */
@Stateless
public class PayoutBook {
    private final PayoutQueries queries;
    private final DueRuns due;

    @Inject
    PayoutBook(PayoutQueries queries, DueRuns due) {
        this.queries = queries;
        this.due = due;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public PayoutBook() {
        this(null, null);
    }

    /** Runs, the newest first; of one status or all. */
    public Slice<PayoutRunRow> runs(Actor actor, @Nullable PayoutRunStatus status, SliceRequest page) {
        actor.require(Permission.PAYOUT_PROPOSE);
        return queries.runs(status, page);
    }

    /** Runs as people page through them; those that have come so far, or all. */
    public Listing<PayoutRunRow> runs(Actor actor, @Nullable RunProgress progress, ListRequest page) {
        actor.require(Permission.PAYOUT_PROPOSE);
        return queries.runs(progress, page);
    }

    /**
     * The newest runs that pay a vendor.
     *
     * @param word part of the vendor's name, or all of the provider's reference of its payout
     */
    public List<PayoutRunRow> runsPaying(Actor actor, String word, int most) {
        actor.require(Permission.PAYOUT_PROPOSE);
        return queries.runsPaying(word, most);
    }

    /** When the next run is due, and what waits for one whose day has come. */
    public PayoutAgenda agenda(Actor actor) {
        actor.require(Permission.PAYOUT_PROPOSE);
        return due.agenda();
    }

    /** One run with its payouts and whom it leaves out. */
    public PayoutRunView run(Actor actor, PayoutRunId id) {
        actor.require(Permission.PAYOUT_PROPOSE);
        return queries.run(id).orElseThrow(() -> new NotFound(id));
    }

    /** One payout with what it is made of. */
    public PayoutView payout(Actor actor, PayoutId id) {
        actor.require(Permission.PAYOUT_PROPOSE);
        return queries.any(id).orElseThrow(() -> new NotFound(id));
    }
}
