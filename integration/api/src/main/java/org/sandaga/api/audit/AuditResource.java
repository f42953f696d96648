package org.sandaga.api.audit;

import java.time.Instant;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
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
import org.sandaga.api.Who;
import org.sandaga.audit.AuditFilter;
import org.sandaga.audit.AuditRow;
import org.sandaga.audit.AuditTrail;

/** The audit trail, for staff. */
@Path("/admin/audit")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class AuditResource {
    private final AuditTrail trail;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public AuditResource(AuditTrail trail, Caller caller) {
        this.trail = trail;
        this.caller = caller;
    }

    /** One thing that happened. */
    public record AuditItem(
            @Schema(description = "Its place in the trail") long id,
            @Schema(examples = "vendor.VendorApproved") String type,

            @Schema(examples = "ven_01kar3x5q7e8w9v2m4c6b8n0pz")
            String aggregate,

            @Schema(examples = "usr_01kar3x5q7e8w9v2m4c6b8n0pz")
            String actor,

            @Schema(description = "The event as JSON text, without secrets", examples = "{}")
            String payload,

            Instant occurredAt,

            @Schema(description = "Whether the chain of hashes covers it already")
            boolean isSealed) {
        static AuditItem of(AuditRow row) {
            return new AuditItem(
                    row.id(), row.type(), row.aggregate(), row.actor(), row.payload(), row.occurredAt(), row.sealed());
        }
    }

    /** The trail. */
    @GET
    @Operation(summary = "Read the audit trail", description = "The newest first.")
    public Page<AuditItem> list(
            @BeanParam Paging paging,
            @QueryParam("type") @Parameter(description = "Exactly this event") @Nullable String type,
            @QueryParam("aggregate") @Parameter(description = "Exactly this thing") @Nullable String aggregate,
            @QueryParam("actor") @Parameter(description = "Exactly this account") @Nullable String actor) {
        return Page.of(
                trail.list(caller.actor(), new AuditFilter(type, aggregate, actor), paging.slice()), AuditItem::of);
    }
}
