package org.sandaga.api.payout;

import java.time.LocalDate;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Created;
import org.sandaga.api.KnownCurrency;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.payout.PayoutBook;
import org.sandaga.payout.PayoutRunId;
import org.sandaga.payout.PayoutRunStatus;
import org.sandaga.payout.PayoutRuns;
import org.sandaga.payout.Payouts;

/** Runs that pay all vendors what is due: proposed by one person, approved by another. */
@Path("/admin/payout-runs")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class PayoutRunResource {
    private static final String ID = "The run";

    private final PayoutRuns runs;
    private final Payouts payouts;
    private final PayoutBook book;
    private final Caller caller;

    /** Asks the doors for deciding, sending and reading. */
    @Inject
    public PayoutRunResource(PayoutRuns runs, Payouts payouts, PayoutBook book, Caller caller) {
        this.runs = runs;
        this.payouts = payouts;
        this.book = book;
        this.caller = caller;
    }

    /** What is to be paid. */
    @Schema(name = "PayoutProposal")
    public record Proposal(
            @NotNull @Pattern(regexp = Shapes.CURRENCY) @KnownCurrency
            String currency,

            @Nullable
            @Schema(description = "The last day (UTC) on which money may have become payable; null for all until now")
            LocalDate through) {}

    /** The runs. */
    @GET
    @Operation(summary = "List payout runs", description = "The newest first.")
    public Page<PayoutRunAnswer.Item> list(
            @BeanParam Paging paging,
            @QueryParam("status") @Parameter(description = "Exactly this one") @Nullable PayoutRunStatus status) {
        return Page.of(book.runs(caller.actor(), status, paging.slice()), PayoutRunAnswer.Item::of);
    }

    /** One run. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a payout run")
    public PayoutRunAnswer read(@PathParam("id") @Parameter(description = ID) String id) {
        return answer(PayoutRunId.parse(id));
    }

    /** Proposes a run. */
    @POST
    @Created
    @Operation(
            summary = "Propose to pay everybody who can be paid",
            description = "What is payable less what is owed. Nothing is sent before another person approves.")
    public PayoutRunAnswer propose(Proposal proposal) {
        return answer(runs.propose(caller.actor(), proposal.currency(), proposal.through()));
    }

    /** Approves a run. */
    @POST
    @Path("{id}/approval")
    @Operation(
            summary = "Approve a run that somebody else proposed",
            description = "Its payouts are sent soon after, without any further call.")
    public PayoutRunAnswer approve(@PathParam("id") @Parameter(description = ID) String id) {
        PayoutRunId run = PayoutRunId.parse(id);
        runs.approve(caller.actor(), run);
        return answer(run);
    }

    /** Gives up a run. */
    @POST
    @Path("{id}/withdrawal")
    @Operation(summary = "Give up a run that nobody has approved", description = "The next run has its money.")
    public PayoutRunAnswer withdraw(@PathParam("id") @Parameter(description = ID) String id) {
        PayoutRunId run = PayoutRunId.parse(id);
        runs.withdraw(caller.actor(), run);
        return answer(run);
    }

    /** Sends a run now. */
    @POST
    @Path("{id}/sending")
    @Operation(
            summary = "Send an approved run at once",
            description = "What is sent already is not sent again, however often this is called.")
    public PayoutRunAnswer send(@PathParam("id") @Parameter(description = ID) String id) {
        PayoutRunId run = PayoutRunId.parse(id);
        payouts.send(caller.actor(), run);
        return answer(run);
    }

    private PayoutRunAnswer answer(PayoutRunId run) {
        return PayoutRunAnswer.of(book.run(caller.actor(), run), caller.language());
    }
}
