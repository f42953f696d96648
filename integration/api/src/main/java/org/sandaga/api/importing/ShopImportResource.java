package org.sandaga.api.importing;

import java.io.InputStream;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.BodyLimit;
import org.sandaga.api.Created;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Who;
import org.sandaga.importing.ImportFile;
import org.sandaga.importing.Outcome;

/** The imports of the vendor that the caller acts for, into its own shop only. */
@Path("/vendor/imports")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.VENDOR)
@Tag(name = "vendor")
@Dependent
public class ShopImportResource {
    private static final String ID = "The import";
    private static final String OUTCOME = "Exactly this one";
    private static final long MOST_BYTES = 250_000_000;

    private final ImportCalls calls;

    /** Asks one door. */
    @Inject
    public ShopImportResource(ImportCalls calls) {
        this.calls = calls;
    }

    /** The imports. */
    @GET
    @Operation(summary = "List my imports", description = "The newest first.")
    public Page<ImportAnswer> list(@BeanParam Paging paging) {
        return calls.list(paging.slice());
    }

    /** Opens one. */
    @POST
    @Created
    @Operation(
            summary = "Open an import into my shop",
            description =
                    "It waits for its files; send them, then start it. One that is not started is dropped after a day.")
    public ImportAnswer open(NewImport wanted) {
        return calls.open(wanted);
    }

    /** One import. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read how far an import is")
    public ImportAnswer read(@PathParam("id") @Parameter(description = ID) String id) {
        return calls.read(id);
    }

    /** Takes a file. */
    @PUT
    @Path("{id}/files/{file}")
    @Consumes(MediaType.APPLICATION_OCTET_STREAM)
    @BodyLimit(value = MOST_BYTES, setting = "sandaga.importing.most.bytes")
    @Operation(
            summary = "Send one of an import's files",
            description = "In place of one that was sent before; possible until the import is started.")
    public void upload(
            @PathParam("id") @Parameter(description = ID) String id,
            @PathParam("file") @Parameter(description = "Which file") ImportFile file,
            InputStream bytes) {
        calls.upload(id, file, bytes);
    }

    /** Begins. */
    @POST
    @Path("{id}/start")
    @Operation(summary = "Start an import whose files are there")
    public ImportAnswer start(@PathParam("id") @Parameter(description = ID) String id) {
        return calls.begin(id);
    }

    /** Stops. */
    @POST
    @Path("{id}/cancellation")
    @Operation(summary = "Stop an import", description = "What was taken in until then stays.")
    public ImportAnswer cancel(@PathParam("id") @Parameter(description = ID) String id) {
        return calls.cancel(id);
    }

    /** What became of the rows. */
    @GET
    @Path("{id}/findings")
    @Operation(
            summary = "List what became of an import's rows",
            description = "In the order in which they were looked at; unchanged rows are only counted.")
    public Page<FindingAnswer> findings(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("outcome") @Parameter(description = OUTCOME) @Nullable Outcome outcome,
            @BeanParam Paging paging) {
        return calls.findings(id, outcome, paging.slice());
    }

    /** The same for a spreadsheet. */
    @GET
    @Path("{id}/findings.csv")
    @Produces("text/csv")
    @Operation(summary = "Download what became of an import's rows as a table")
    @APIResponse(
            responseCode = "200",
            description = "Comma-separated values with a header, safe to open in a spreadsheet",
            content = @Content(mediaType = "text/csv", schema = @Schema(type = SchemaType.STRING)))
    public StreamingOutput table(
            @PathParam("id") @Parameter(description = ID) String id,
            @QueryParam("outcome") @Parameter(description = OUTCOME) @Nullable Outcome outcome) {
        return calls.table(id, outcome);
    }
}
