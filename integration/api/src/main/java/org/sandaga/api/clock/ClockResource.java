package org.sandaga.api.clock;

import java.time.Duration;
import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Again;
import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Who;
import org.sandaga.shared.MarketClock;

/** The business time, which demo and tests may move forward. */
@Path("/admin/clock")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class ClockResource {
    private final MarketClock clock;
    private final Caller caller;

    /** The door and the caller, injected. */
    @Inject
    public ClockResource(MarketClock clock, Caller caller) {
        this.clock = clock;
        this.caller = caller;
    }

    /** What the business clock says. */
    @Schema(name = "BusinessClock", description = "The business time")
    public record ClockAnswer(
            @Schema(examples = "2026-11-24T09:00:00Z") Instant now,

            @Schema(description = "Whether it can be moved forward here")
            boolean movable) {}

    /** How far to move it. */
    @Schema(name = "ClockAdvance", description = "How far to move the business clock forward")
    public record Advance(
            @NotNull @Schema(implementation = String.class, format = "duration", examples = "P7D")
            Duration by) {}

    /** Reads the clock. */
    @GET
    @Operation(summary = "Read the business clock")
    public ClockAnswer now() {
        return new ClockAnswer(clock.now(), clock.isMovable());
    }

    /** Moves the clock of all nodes forward. */
    @POST
    @Path("advances")
    @Operation(
            summary = "Move the business clock forward",
            description = "Only where it was started so: demo and tests.")
    public ClockAnswer advance(Advance advance) {
        return new ClockAnswer(
                Again.orElse(() -> clock.advance(caller.actor(), advance.by()), clock::now), clock.isMovable());
    }
}
