package org.sandaga.api.ledger;

import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Amount;
import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.EarningRow;
import org.sandaga.ledger.Earnings;
import org.sandaga.ledger.JournalKind;

/** What the vendor that the caller acts for has earned. */
@Path("/vendor")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class EarningResource {
    private final Earnings earnings;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public EarningResource(Earnings earnings, Caller caller) {
        this.earnings = earnings;
        this.caller = caller;
    }

    /** One movement on the vendor's accounts. */
    public record Earning(
            long entry,
            @Pattern(regexp = Shapes.JOURNAL) String journal,
            JournalKind kind,
            AccountType account,

            @Schema(description = "Negative for what it took")
            Amount amount,

            @Schema(description = "The number people know it by", examples = "100234-1")
            String reference,

            Instant occurredAt) {
        static Earning of(EarningRow row) {
            return new Earning(
                    row.entry(),
                    row.journal().text(),
                    row.kind(),
                    row.account(),
                    Amount.of(row.amount()),
                    row.reference(),
                    row.occurredAt());
        }
    }

    /** The balance. */
    @GET
    @Path("balance")
    @Operation(summary = "Read my balance", description = "In each currency that my vendor has earned in.")
    public BalanceAnswer.All balance() {
        return BalanceAnswer.All.of(earnings.balances(caller.actor()));
    }

    /** The movements. */
    @GET
    @Path("earnings")
    @Operation(summary = "List the movements on my accounts", description = "The newest first.")
    public Page<Earning> list(@BeanParam Paging paging) {
        return Page.of(earnings.entries(caller.actor(), paging.slice()), Earning::of);
    }
}
