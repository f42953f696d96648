package org.sandaga.api.catalog;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Audience;
import org.sandaga.api.BodyLimit;
import org.sandaga.api.Caller;
import org.sandaga.api.Created;
import org.sandaga.api.Located;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.media.Media;
import org.sandaga.media.MediaFile;
import org.sandaga.media.MediaId;
import org.sandaga.shared.NotFound;

/** Pictures by their name: drawn anew and stored by vendors and staff, shown to everybody who knows the name. */
@Path("/")
@Produces(MediaType.APPLICATION_JSON)
@Dependent
public class PictureResource {
    private static final String STORED =
            "It is drawn anew, upright, on white and at most 2560 pixels a side; what a camera or"
                    + " a program wrote beside it is gone. The same bytes get the same name, however often.";
    private static final String JPEG = "image/jpeg";
    private static final String PNG = "image/png";
    private static final String WEBP = "image/webp";
    private static final long MOST_BYTES = 10 * 1024 * 1024;

    /** Older caches may hold a picture as it came, with the bare name as its tag: theirs has changed. */
    private static final String DRAWN = "-drawn";

    private final Media media;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public PictureResource(Media media, Caller caller) {
        this.media = media;
        this.caller = caller;
    }

    /** The name of a stored picture. */
    public record StoredPicture(
            @Pattern(regexp = Shapes.PICTURE) String sha256) implements Located {
        @Override
        public String path() {
            return "pictures/" + sha256;
        }
    }

    /** Stores a vendor's picture. */
    @POST
    @Created
    @Path("vendor/pictures")
    @Consumes({JPEG, PNG, WEBP})
    @BodyLimit(value = MOST_BYTES, setting = "sandaga.media.most.bytes")
    @Audience(Who.VENDOR)
    @Tag(name = "vendor")
    @Operation(summary = "Store a picture", description = STORED)
    public StoredPicture store(byte[] bytes) {
        return new StoredPicture(media.store(caller.actor(), bytes).sha256());
    }

    /** Stores a picture of the operator's. */
    @POST
    @Created
    @Path("admin/pictures")
    @Consumes({JPEG, PNG, WEBP})
    @BodyLimit(value = MOST_BYTES, setting = "sandaga.media.most.bytes")
    @Audience(Who.STAFF)
    @Tag(name = "operator")
    @Operation(summary = "Store a picture", description = STORED)
    public StoredPicture storeAsStaff(byte[] bytes) {
        return new StoredPicture(media.store(caller.actor(), bytes).sha256());
    }

    /** Shows a picture. */
    @GET
    @Path("pictures/{sha256}")
    @Produces(JPEG)
    @Audience(Who.ANYONE)
    @Tag(name = "shop")
    @Operation(
            summary = "Read a picture",
            description = "As a JPEG of at most 2560 pixels a side. It may be kept for ever: a name never gets another"
                    + " picture.")
    @APIResponse(
            responseCode = "200",
            description = "The picture",
            content = @Content(mediaType = JPEG, schema = @Schema(type = SchemaType.STRING, format = "binary")))
    @APIResponse(responseCode = "304", description = "It is the one that the caller has")
    public Response read(
            @PathParam("sha256") @Parameter(description = "Its name") String sha256,
            @Context Request request,
            @Context HttpServletResponse answer) {
        MediaId id = new MediaId(sha256);
        if (!media.has(id)) {
            throw new NotFound("media", sha256);
        }
        EntityTag tag = new EntityTag(sha256 + DRAWN);
        Response.ResponseBuilder unchanged = request.evaluatePreconditions(tag);
        // anybody may ask, and drawing is dear: nothing is drawn for who has it
        Response given = unchanged == null ? drawn(id, tag) : unchanged.build();
        // in place of the module's "no-store"
        answer.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        return given;
    }

    private Response drawn(MediaId id, EntityTag tag) {
        MediaFile file = media.file(id).orElseThrow(() -> new NotFound("media", id.sha256()));
        return Response.ok(file.bytes(), file.type().mediaType()).tag(tag).build();
    }
}
