package org.sandaga.api.audit;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;

import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

import org.sandaga.api.Audience;
import org.sandaga.api.Caller;
import org.sandaga.api.Who;
import org.sandaga.audit.Fault;
import org.sandaga.audit.Finding;
import org.sandaga.audit.Invariants;

/** What must always hold, proved on the rows as they are now, for staff. */
@Path("/admin/invariants")
@Produces(MediaType.APPLICATION_JSON)
@Audience(Who.STAFF)
@Tag(name = "operator")
@Dependent
public class InvariantResource {
    private final Invariants invariants;
    private final Caller caller;

    /** Asks one door. */
    @Inject
    public InvariantResource(Invariants invariants, Caller caller) {
        this.invariants = invariants;
        this.caller = caller;
    }

    /** What one check found. */
    @Schema(name = "InvariantCheck", description = "What one check found")
    public record Answer(
            @Schema(description = "The check's own name", examples = "ledger/journals_balance")
            String name,

            @Schema(description = "Which invariant it proves", examples = "I1")
            String invariant,

            @Schema(
                    description = "What must hold, in the caller's language",
                    examples = "Every journal balances in each currency")
            String title,

            boolean holds,

            @Schema(
                    description = "The rows that break it, column by column; at most 100",
                    examples = "[\"journal=0193a1d5-8e6b-7c3a-9f00-6b1f2d3c4a5e, difference=1\"]")
            List<String> faults,

            @Schema(description = "Whether more rows break it than are told")
            boolean more) {
        static Answer of(Finding finding, String language) {
            return new Answer(
                    finding.check().name(),
                    finding.check().invariant(),
                    finding.check().title().in(language),
                    finding.holds(),
                    finding.faults().stream().map(Fault::toString).toList(),
                    finding.more());
        }
    }

    /** Everything that was checked. */
    @Schema(name = "InvariantChecks", description = "Everything that was checked")
    public record All(
            @Schema(description = "Whether every one of them holds")
            boolean holds,

            List<Answer> items) {}

    /** Runs all checks. */
    @GET
    @Operation(
            summary = "Check every invariant",
            description = "Runs the same checks as `sandaga verify`; needs the right to read the ledger.")
    public All check() {
        String language = caller.language().getLanguage();
        List<Answer> items = invariants.check(caller.actor()).stream()
                .map(finding -> Answer.of(finding, language))
                .toList();
        return new All(items.stream().allMatch(Answer::holds), items);
    }
}
