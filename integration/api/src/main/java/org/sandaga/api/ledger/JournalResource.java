package org.sandaga.api.ledger;

import java.time.Instant;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
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
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.ledger.Books;
import org.sandaga.ledger.JournalId;
import org.sandaga.ledger.JournalKind;
import org.sandaga.ledger.JournalRow;
import org.sandaga.ledger.JournalView;
import org.sandaga.shared.VendorId;

/** The journals of the ledger, for staff. */
@Path("/admin/ledger")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class JournalResource {
    private final Books books;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public JournalResource(Books books, Caller caller) {
        this.books = books;
        this.caller = caller;
    }

    /** One thing that happened to money. */
    @Schema(name = "Journal")
    public record Item(
            @Pattern(regexp = Shapes.JOURNAL) String id,

            @Schema(description = "Its place in the order of writing, with gaps")
            long sequence,

            JournalKind kind,
            @Schema(examples = "100234") String reference,
            Instant occurredAt,

            @Schema(description = "Whether the chain of hashes covers it already")
            boolean isSealed) {
        static Item of(JournalRow row) {
            return new Item(
                    row.id().text(), row.sequence(), row.kind(), row.reference(), row.occurredAt(), row.isSealed());
        }
    }

    /** A journal with its entries. */
    @Schema(name = "JournalWithEntries")
    public record Whole(Item journal, List<EntryAnswer> entries) {}

    /** The journals. */
    @GET
    @Path("journals")
    @Operation(summary = "List journals", description = "The newest first.")
    public Page<Item> list(
            @BeanParam Paging paging,
            @QueryParam("reference") @Parameter(description = "Exactly this one, a purchase's number say") @Nullable
                    String reference) {
        return Page.of(books.journals(caller.actor(), reference, paging.slice()), Item::of);
    }

    /** One journal. */
    @GET
    @Path("journals/{id}")
    @Operation(summary = "Read a journal with its entries")
    public Whole read(@PathParam("id") @Parameter(description = "The journal") String id) {
        JournalView view = books.journal(caller.actor(), JournalId.parse(id));
        return new Whole(
                Item.of(view.journal()),
                view.entries().stream().map(EntryAnswer::of).toList());
    }

    /** How a vendor stands. */
    @GET
    @Path("vendors/{vendor}/balance")
    @Operation(summary = "Read a vendor's balance")
    public BalanceAnswer.All balance(@PathParam("vendor") @Parameter(description = "The vendor") String vendor) {
        return BalanceAnswer.All.of(books.balances(caller.actor(), VendorId.parse(vendor)));
    }
}
