package org.sandaga.api.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.payout.NextPayout;
import org.sandaga.payout.PayoutId;
import org.sandaga.payout.VendorPayouts;
import org.sandaga.payout.WhyNot;

/** What the vendor that the caller acts for was paid, and what comes next. */
@Path("/vendor")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class ShopPayoutResource {
    private final VendorPayouts payouts;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public ShopPayoutResource(VendorPayouts payouts, Caller caller) {
        this.payouts = payouts;
        this.caller = caller;
    }

    /** What comes next in one currency. */
    @Schema(name = "NextPayout")
    public record Next(
            @Pattern(regexp = Shapes.CURRENCY) String currency,
            @Schema(description = "Earned, not yet due") Amount pending,
            @Schema(description = "Due") Amount payable,

            @Schema(description = "Owed, netted by the next payout")
            Amount receivable,

            @Schema(description = "Of what is due, in a run that is not sent yet")
            Amount planned,

            @Schema(description = "At the provider") Amount underWay,
            @Schema(description = "Has arrived, all in all") Amount paid,

            @Nullable @Schema(description = "Why the next run would bring nothing more; null when it would")
            WhyNot whyNot,

            @Nullable @Schema(description = "The same in a sentence", examples = "Rien n’est dû pour l’instant.")
            String explanation,

            @Nullable @Schema(description = "When pending money becomes due next")
            Instant nextMaturity,

            @Nullable
            @Schema(
                    description = "The next pay day on which something may leave, in the marketplace's time zone; "
                            + "null when the operator pays by hand, on no fixed day")
            LocalDate payDay) {
        static Next of(NextPayout next, Locale language) {
            return new Next(
                    next.balance().currency(),
                    Amount.of(next.balance().pending()),
                    Amount.of(next.balance().payable()),
                    Amount.of(next.balance().receivable()),
                    Amount.of(next.planned()),
                    Amount.of(next.underWay()),
                    Amount.of(next.paid()),
                    next.whyNot(),
                    next.whyNot() == null ? null : next.whyNot().in(language),
                    next.nextMaturity(),
                    next.payDay());
        }
    }

    /** In each currency. */
    @Schema(name = "NextPayouts")
    public record AllNext(List<Next> items) {}

    /** The payouts. */
    @GET
    @Path("payouts")
    @Operation(summary = "List my payouts", description = "The newest first.")
    public Page<PayoutAnswer.Item> list(@BeanParam Paging paging) {
        return Page.of(payouts.list(caller.actor(), paging.slice()), PayoutAnswer.Item::of);
    }

    /** One payout. */
    @GET
    @Path("payouts/{id}")
    @Operation(summary = "Read one of my payouts and what it is made of")
    public PayoutAnswer read(@PathParam("id") @Parameter(description = "The payout") String id) {
        return PayoutAnswer.of(payouts.payout(caller.actor(), PayoutId.parse(id)));
    }

    /** What comes next. */
    @GET
    @Path("next-payouts")
    @Operation(summary = "See what my next payouts will be, or why there is none yet")
    public AllNext next() {
        return new AllNext(payouts.next(caller.actor()).stream()
                .map(each -> Next.of(each, caller.language()))
                .toList());
    }
}
