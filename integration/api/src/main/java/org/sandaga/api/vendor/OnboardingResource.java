package org.sandaga.api.vendor;

import java.net.URI;
import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Who;
import org.sandaga.api.payment.ReturnAddresses;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.DestinationStatus;
import org.sandaga.vendor.VendorOnboarding;

/** Where the money of the vendor that the caller acts for goes. */
@Path("/vendor/payout-destination")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class OnboardingResource {
    private final VendorOnboarding onboarding;
    private final ReturnAddresses addresses;
    private final Caller caller;

    /** Asks one door, and the addresses that may be named to a provider. */
    @Inject
    public OnboardingResource(VendorOnboarding onboarding, ReturnAddresses addresses, Caller caller) {
        this.onboarding = onboarding;
        this.addresses = addresses;
        this.caller = caller;
    }

    /** An account at the payment provider. */
    @Schema(name = "PayoutDestination")
    public record Destination(
            @Schema(examples = "stripe") String provider,
            @Schema(examples = "acct_1Q2w3e") String account,
            DestinationStatus status,

            @Nullable
            @Schema(description = "The provider's code of what is in the way", examples = "requirements.past_due")
            String reason,

            Instant changedAt) {}

    /** Where the provider sends the member afterwards. */
    public record OnboardingStart(
            @NotNull
            @Size(max = 500)
            @Pattern(regexp = "https?://.+")
            @Schema(description = "On this marketplace", examples = "https://shop.example/vendor/")
            String returnUrl,

            @NotNull
            @Size(max = 500)
            @Pattern(regexp = "https?://.+")
            @Schema(description = "On this marketplace", examples = "https://shop.example/vendor/again")
            String refreshUrl) {}

    /** The provider's page. */
    public record OnboardingPage(
            @Schema(
                    description = "Good for minutes, for this member only",
                    examples = "https://connect.example/setup/1")
            String url) {}

    /** Where the money goes. */
    @GET
    @Operation(summary = "Read where my vendor's money goes", description = "404 before onboarding has begun.")
    public Destination read() {
        return onboarding
                .destination(caller.actor().requireVendor(Permission.SHOP_FINANCE))
                .map(each -> new Destination(
                        each.provider(), each.accountId(), each.status(), each.reason(), each.changedAt()))
                .orElseThrow(() -> new NotFound("payout destination", "none"));
    }

    /** Begins or goes on with onboarding. */
    @POST
    @Path("onboarding")
    @Operation(summary = "Get the page where the payment provider checks my vendor")
    public OnboardingPage start(OnboardingStart wanted) {
        VendorId vendor = caller.actor().requireVendor(Permission.SHOP_FINANCE);
        URI back = addresses.checked("/returnUrl", wanted.returnUrl(), caller.origin());
        URI again = addresses.checked("/refreshUrl", wanted.refreshUrl(), caller.origin());
        return new OnboardingPage(onboarding.start(caller.actor(), vendor, back.toString(), again.toString()));
    }

    /** Asks for news. */
    @POST
    @Path("refresh")
    @Operation(
            summary = "Ask the payment provider how my vendor's account stands",
            description = "So that a member who comes back from its page need not wait.")
    public Destination refresh() {
        onboarding.refresh(caller.actor().requireVendor(Permission.SHOP_FINANCE));
        return read();
    }
}
