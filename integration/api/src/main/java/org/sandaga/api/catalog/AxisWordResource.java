package org.sandaga.api.catalog;

import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.catalog.Catalog;
import org.sandaga.shared.Texts;

/** How what tells variants apart reads in each language, for the operator's staff. */
@Path("/admin/axis-words")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class AxisWordResource {
    private final Catalog catalog;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public AxisWordResource(Catalog catalog, Caller caller) {
        this.catalog = catalog;
        this.caller = caller;
    }

    /** The words for an axis, or for one of its values. */
    public record AxisWord(
            @NotNull @Size(min = 1, max = 63) @Schema(description = "As variants call it", examples = "couleur")
            String axis,

            @Nullable
            @Size(min = 1, max = 500)
            @Schema(description = "As variants call it; null for the axis itself", examples = "Nuit")
            String value,

            @NotNull
            @Size(min = 1, max = 20)
            @Schema(description = "By language", examples = "{\"fr\": \"Nuit\", \"en\": \"Midnight\"}")
            Map<@Pattern(regexp = Shapes.ANY_LANGUAGE) String, @NotNull @Size(min = 1, max = 120) String> words) {}

    /** Says how one reads. */
    @PUT
    @Operation(
            summary = "Say how an axis of variants, or one of its values, reads in each language",
            description = "In place of what was said before. Product pages read so at once; filters and search follow"
                    + " as all products are gone through again, 200 a minute.")
    public void say(AxisWord wanted) {
        catalog.word(caller.actor(), wanted.axis(), wanted.value(), new Texts(wanted.words()));
    }
}
