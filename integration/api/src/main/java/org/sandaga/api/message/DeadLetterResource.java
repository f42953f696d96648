package org.sandaga.api.message;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Who;
import org.sandaga.shared.DeadLetter;
import org.sandaga.shared.DeadLetterId;
import org.sandaga.shared.DeadLetters;
import org.sandaga.shared.ReplayTurn;

/** The events that a capability could not take, for staff. */
@Path("/admin/dead-letters")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class DeadLetterResource {
    private final DeadLetters letters;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public DeadLetterResource(DeadLetters letters, Caller caller) {
        this.letters = letters;
        this.caller = caller;
    }

    /** An event that was given up. */
    @Schema(name = "DeadLetter")
    public record Item(
            @Pattern(regexp = DeadLetterId.SHAPE) @Schema(examples = "search.019ab3c1-7f2e-7a41-9c55-0d2f6a1be001")
            String id,

            @Schema(description = "The capability that could not take it", examples = "search")
            String consumer,

            @Schema(examples = "catalog.ProductPublished") String type,

            @Schema(examples = "prd_01kar3x5q7e8w9v2m4c6b8n0pz")
            String aggregate,

            @Schema(description = "When it happened, by the business clock")
            Instant occurredAt) {
        static Item of(DeadLetter letter) {
            return new Item(
                    letter.id().text(), letter.id().consumer(), letter.type(), letter.aggregate(), letter.occurredAt());
        }
    }

    /** The oldest dead letters. */
    @Schema(name = "DeadLetterList")
    public record Items(
            @Schema(description = "The oldest first, a hundred at most")
            List<Item> items) {}

    /** What was given to its consumer again. */
    @Schema(name = "DeadLetterReplay")
    public record Replayed(
            @Schema(description = "How many events", examples = "1")
            int replayed) {}

    /** What was given to its consumer again in one turn, and what was not. */
    @Schema(name = "DeadLetterTurn")
    public record Turn(
            @Schema(description = "How many events", examples = "40")
            int replayed,

            @Schema(description = "How many dead letters are left, a hundred when there are more", examples = "60")
            int left) {
        static Turn of(ReplayTurn turn) {
            return new Turn(turn.replayed(), turn.left());
        }
    }

    /** The dead letters. */
    @GET
    @Operation(
            summary = "List dead letters",
            description = "The oldest hundred events that a capability could not take although it was asked again and"
                    + " again.")
    public Items list() {
        return new Items(letters.list(caller.actor()).stream().map(Item::of).toList());
    }

    /** Replay one. */
    @POST
    @Path("{id}/replay")
    @Operation(
            summary = "Replay a dead letter",
            description = "Gives the event to its capability again; it takes effect once however often it is replayed.")
    public Replayed replay(@PathParam("id") @Parameter(description = "The dead letter") String id) {
        letters.replay(caller.actor(), id);
        return new Replayed(1);
    }

    /** Replay the oldest. */
    @POST
    @Path("replay")
    @Operation(
            summary = "Replay dead letters",
            description = "Gives the oldest to their capabilities again, a hundred at most and as many as five seconds"
                    + " allow; ask again while any are left.")
    public Turn replayAll() {
        return Turn.of(letters.replayAll(caller.actor()));
    }
}
