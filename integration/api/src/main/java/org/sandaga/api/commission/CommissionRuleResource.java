package org.sandaga.api.commission;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Created;
import org.sandaga.api.Located;
import org.sandaga.api.Shapes;
import org.sandaga.api.Versioned;
import org.sandaga.api.Versions;
import org.sandaga.api.Who;
import org.sandaga.commission.Commissions;
import org.sandaga.commission.RuleId;
import org.sandaga.commission.RuleView;

/** The commission rules; the first that matches a line decides. */
@Path("/admin/commission-rules")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class CommissionRuleResource {
    private static final String ID = "The rule";

    private final Commissions commissions;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public CommissionRuleResource(Commissions commissions, Caller caller) {
        this.commissions = commissions;
        this.caller = caller;
    }

    /** A rule in its place. */
    @Schema(name = "CommissionRule")
    public record Rule(
            @Pattern(regexp = Shapes.RULE) String id,

            @Schema(description = "True for the one that matches every sale and stands last")
            boolean isDefault,

            @Schema(examples = "Artisanat") String name,
            RuleBody.Match match,
            RuleBody.Fee fee,
            long version)
            implements Versioned, Located {
        @Override
        public String path() {
            return "admin/commission-rules/" + id;
        }

        static Rule of(RuleView view) {
            return new Rule(
                    view.id().text(),
                    view.isDefault(),
                    view.name(),
                    RuleBody.of(view.match()),
                    RuleBody.of(view.fee()),
                    view.version());
        }
    }

    /** All rules in their order. */
    @Schema(name = "CommissionRules")
    public record Rules(List<Rule> items) {}

    /** Another order. */
    @Schema(name = "CommissionRuleOrder")
    public record Order(
            @NotNull @Size(max = 1000) @Schema(description = "Every rule but the default one, once")
            List<@NotNull @Pattern(regexp = Shapes.RULE) String> rules) {}

    /** The rules. */
    @GET
    @Operation(
            summary = "List the commission rules",
            description = "In the order they are asked; the first that matches decides.")
    public Rules list() {
        return new Rules(
                commissions.rules(caller.actor()).stream().map(Rule::of).toList());
    }

    /** One rule. */
    @GET
    @Path("{id}")
    @Operation(summary = "Read a commission rule")
    public Rule read(@PathParam("id") @Parameter(description = ID) String id) {
        return Rule.of(commissions.rule(caller.actor(), RuleId.parse(id)));
    }

    /** Adds a rule. */
    @POST
    @Created
    @Operation(summary = "Add a commission rule", description = "Behind all others but the default one.")
    public Rule add(RuleBody wanted) {
        return Rule.of(commissions.rule(caller.actor(), commissions.add(caller.actor(), wanted.plain())));
    }

    /** Changes a rule. */
    @PUT
    @Path("{id}")
    @Operation(
            summary = "Change a commission rule",
            description = "What was sold keeps the commission it was sold with.")
    public Rule change(
            @PathParam("id") @Parameter(description = ID) String id,
            @HeaderParam("If-Match") @Parameter(description = "The ETag that was read") @Nullable String ifMatch,
            RuleBody wanted) {
        return Rule.of(
                commissions.change(caller.actor(), RuleId.parse(id), Versions.required(ifMatch), wanted.plain()));
    }

    /** Retires a rule. */
    @DELETE
    @Path("{id}")
    @Operation(summary = "Take a commission rule out of use")
    public void retire(@PathParam("id") @Parameter(description = ID) String id) {
        commissions.retire(caller.actor(), RuleId.parse(id));
    }

    /** Reorders the rules. */
    @PUT
    @Operation(summary = "Put the commission rules into another order")
    public Rules reorder(Order order) {
        commissions.reorder(
                caller.actor(), order.rules().stream().map(RuleId::parse).toList());
        return list();
    }
}
