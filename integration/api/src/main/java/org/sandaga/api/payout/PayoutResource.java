package org.sandaga.api.payout;

import java.time.LocalDate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.KnownCurrency;
import org.sandaga.api.RequestRefused;
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
                    @Parameter(
                            required = true,
                            description = "ISO 4217",
                            schema = @Schema(type = SchemaType.STRING, pattern = Shapes.CURRENCY, examples = "XOF"))
                    @Nullable
                    String currency,
            @QueryParam("through")
                    @Parameter(description = "The last day (UTC) to count; all until now without")
                    @Nullable
                    LocalDate through) {
        return PayoutPlanAnswer.of(runs.plan(caller.actor(), known(currency), through), caller.language());
    }

    /** Constraints on a parameter would be broken outside the frame that answers with a problem. */
    private static String known(@Nullable String currency) {
        if (currency == null) {
            throw RequestRefused.parameter("currency", "missing");
        }
        if (!KnownCurrency.Check.isKnown(currency)) {
            throw RequestRefused.parameter("currency", "invalid-value");
        }
        return currency;
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

    /** Asks the provider again about a payout whose answer never came. */
    @POST
    @Path("payouts/{id}/inquiry")
    @Operation(
            summary = "Have the provider asked again about a payout without an answer",
            description = "After a day without an answer nothing is asked by itself. What was paid is found first; "
                    + "only what was not is paid.")
    public PayoutAnswer askAgain(@PathParam("id") @Parameter(description = "The payout") String id) {
        PayoutId payout = PayoutId.parse(id);
        runs.askAgain(caller.actor(), payout);
        return PayoutAnswer.of(book.payout(caller.actor(), payout));
    }
}
