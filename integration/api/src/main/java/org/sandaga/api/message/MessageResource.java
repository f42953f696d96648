package org.sandaga.api.message;

import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.Pattern;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
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
import org.sandaga.notification.MessageFilter;
import org.sandaga.notification.MessageId;
import org.sandaga.notification.MessageRow;
import org.sandaga.notification.MessageStatus;
import org.sandaga.notification.Messages;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.VendorId;

/** Messages to shoppers, accounts and vendors, for staff. */
@Path("/admin/messages")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class MessageResource {
    private final Messages messages;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public MessageResource(Messages messages, Caller caller) {
        this.messages = messages;
        this.caller = caller;
    }

    /** One message, without its words and secrets. */
    public record MessageItem(
            @Pattern(regexp = Shapes.MESSAGE) String id,

            @Schema(description = "What it says", examples = "purchase-paid")
            String kind,

            @Schema(examples = "Votre achat 100042 est payé")
            String subject,

            @Schema(examples = "awa@example.org") String recipient,
            @Pattern(regexp = Shapes.LANGUAGE) String language,
            @Nullable @Pattern(regexp = Shapes.PURCHASE) String purchase,
            @Nullable @Pattern(regexp = Shapes.VENDOR) String vendor,
            MessageStatus status,

            @Schema(description = "How often sending was begun")
            int attempts,

            @Schema(
                    description = "Whether an attempt broke off between sending and noting it,"
                            + " so that it may have arrived twice")
            boolean perhapsTwice,

            @Nullable
            @Schema(
                    description = "What the mail server last said when something went wrong",
                    examples = "550 no such user")
            String reason,

            Instant madeAt,
            @Nullable Instant endedAt) {
        static MessageItem of(MessageRow row) {
            PurchaseId purchase = row.purchase();
            VendorId vendor = row.vendor();
            return new MessageItem(
                    row.id().text(),
                    row.kind(),
                    row.subject(),
                    row.recipient(),
                    row.language(),
                    purchase == null ? null : purchase.text(),
                    vendor == null ? null : vendor.text(),
                    row.status(),
                    row.attempts(),
                    row.perhapsTwice(),
                    row.reason(),
                    row.madeAt(),
                    row.endedAt());
        }
    }

    /** The messages. */
    @GET
    @Operation(summary = "List messages sent and waiting", description = "The newest first.")
    public Page<MessageItem> list(
            @BeanParam Paging paging,
            @QueryParam("purchase") @Parameter(description = "About this purchase") @Nullable String purchase,
            @QueryParam("vendor") @Parameter(description = "About this vendor") @Nullable String vendor,
            @QueryParam("status") @Parameter(description = "That have come this far") @Nullable MessageStatus status) {
        MessageFilter filter = new MessageFilter(
                purchase == null ? null : PurchaseId.parse(purchase),
                vendor == null ? null : VendorId.parse(vendor),
                status);
        return Page.of(messages.list(caller.actor(), filter, paging.slice()), MessageItem::of);
    }

    /** Sends one again. */
    @POST
    @Path("{id}/repetition")
    @Operation(
            summary = "Send a message again",
            description = "One that has failed or was sent; none whose link was good for one time only.")
    public void repeat(@PathParam("id") @Parameter(description = "The message") String id) {
        messages.repeat(caller.actor(), MessageId.parse(id));
    }
}
