package org.sandaga.api.ledger;

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

import org.sandaga.api.Amount;
import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Page;
import org.sandaga.api.Paging;
import org.sandaga.api.Shapes;
import org.sandaga.api.Who;
import org.sandaga.ledger.AccountFilter;
import org.sandaga.ledger.AccountId;
import org.sandaga.ledger.AccountRow;
import org.sandaga.ledger.AccountType;
import org.sandaga.ledger.Books;
import org.sandaga.shared.VendorId;

/** The accounts of the ledger, for staff. */
@Path("/admin/ledger/accounts")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class LedgerAccountResource {
    private static final String ID = "The account";

    private final Books books;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public LedgerAccountResource(Books books, Caller caller) {
        this.books = books;
        this.caller = caller;
    }

    /** An account with what it holds. */
    @Schema(name = "LedgerAccount")
    public record Account(
            @Pattern(regexp = Shapes.LEDGER_ACCOUNT) String id,
            @Schema(examples = "PSP_CLEARING::stripe:XOF") String code,
            AccountType type,
            @Nullable @Pattern(regexp = Shapes.VENDOR) String vendor,

            @Schema(description = "Which provider and the like; may be empty", examples = "stripe")
            String qualifier,

            @Schema(description = "Positive on the side where the type grows")
            Amount balance) {
        static Account of(AccountRow row) {
            return new Account(
                    row.id().text(),
                    row.code(),
                    row.type(),
                    row.vendor() == null ? null : row.vendor().text(),
                    row.qualifier(),
                    Amount.of(row.balance()));
        }
    }

    /** The accounts. */
    @GET
    @Operation(summary = "List the accounts of the ledger")
    public Page<Account> list(
            @BeanParam Paging paging,
            @QueryParam("type") @Parameter(description = "Exactly this type") @Nullable AccountType type,
            @QueryParam("vendor") @Parameter(description = "Exactly this vendor's") @Nullable String vendor,
            @QueryParam("currency") @Parameter(description = "Exactly this currency") @Nullable String currency) {
        AccountFilter filter = new AccountFilter(type, vendor == null ? null : VendorId.parse(vendor), currency);
        return Page.of(books.accounts(caller.actor(), filter, paging.slice()), Account::of);
    }

    /** One account. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read an account")
    public Account read(@PathParam("id") @Parameter(description = ID) String id) {
        return Account.of(books.account(caller.actor(), AccountId.parse(id)));
    }

    /** What was written on it. */
    @GET
    @Path("{id}/entries")
    @Operation(summary = "List what was written on an account", description = "The newest first.")
    public Page<EntryAnswer> entries(
            @PathParam("id") @Parameter(description = ID) String id, @BeanParam Paging paging) {
        return Page.of(books.entries(caller.actor(), AccountId.parse(id), paging.slice()), EntryAnswer::of);
    }
}
