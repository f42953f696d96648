package org.sandaga.api.payout;

import java.time.LocalDate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.KnownCurrency;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.payout.PayoutBook;
import org.sandaga.payout.PayoutId;
import org.sandaga.payout.PayoutRuns;

/** What could be paid, and single payouts, for the operator's finance. */
@Path("/admin")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class PayoutResource {
    private final PayoutRuns runs;
    private final PayoutBook book;
    private final Caller caller;

    /** Asks the doors for planning and for reading. */
    @Inject
    public PayoutResource(PayoutRuns runs, PayoutBook book, Caller caller) {
        this.runs = runs;
        this.book = book;
        this.caller = caller;
    }

    /** What a run would hold. */
    @GET
    @Path("payout-plan")
    @Operation(summary = "See whom a run would pay what, and whom not and why", description = "Nothing is written.")
    public PayoutPlanAnswer plan(
            @QueryParam("currency")
                    @NotNull
                    @Pattern(regexp = Shapes.CURRENCY)
                    @KnownCurrency
                    @Parameter(description = "ISO 4217")
                    String currency,
            @QueryParam("through")
                    @Parameter(description = "The last day (UTC) to count; all until now without")
                    @Nullable
                    LocalDate through) {
        return PayoutPlanAnswer.of(runs.plan(caller.actor(), currency, through), caller.language());
    }

    /** One payout. */
    @GET
    @Path("payouts/{id}")
    @Operation(summary = "Read any payout")
    public PayoutAnswer read(@PathParam("id") @Parameter(description = "The payout") String id) {
        return PayoutAnswer.of(book.payout(caller.actor(), PayoutId.parse(id)));
    }

    /** Sends a failed payout once more. */
    @POST
    @Path("payouts/{id}/repetition")
    @Operation(
            summary = "Have a failed payout sent once more",
            description = "Unless another run has its money by now.")
    public PayoutAnswer repeat(@PathParam("id") @Parameter(description = "The payout") String id) {
        PayoutId payout = PayoutId.parse(id);
        runs.repeat(caller.actor(), payout);
        return PayoutAnswer.of(book.payout(caller.actor(), payout));
    }
}
