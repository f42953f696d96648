package org.sandaga.backoffice.home;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.audit.CheckLog;
import org.sandaga.audit.CheckRun;
import org.sandaga.audit.Checked;
import org.sandaga.audit.Finding;
import org.sandaga.audit.Invariants;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Work;

/** Every invariant with its latest run; one of them with the rows that break it now. */
@Named
@RequestScoped
public class InvariantsPage {
    private final Invariants invariants;
    private final CheckLog log;
    private final Work work;
    private final Desk desk;
    private final Proof proof;
    private final FaultTables tables;
    private List<Checked> checks = List.of();
    private @Nullable Finding finding;
    private @Nullable FaultTable faults;
    private @Nullable CheckRun run;

    @Inject
    InvariantsPage(Invariants invariants, CheckLog log, Work work, Desk desk, Proof proof, FaultTables tables) {
        this.invariants = invariants;
        this.log = log;
        this.work = work;
        this.desk = desk;
        this.proof = proof;
        this.tables = tables;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected InvariantsPage() {
        this(null, null, null, null, null, null);
    }

    /** Has them all checked when asked to, else shows the latest runs and of one that is asked for the rows now. */
    public void open() {
        desk.open(this::checkAll, this::read);
    }

    private String checkAll() {
        log.askForAll(work.actor());
        return "/invariants?did=checked";
    }

    private void read() {
        String name = work.text("check");
        if (!name.isEmpty()) {
            Finding found = invariants.check(work.actor(), name);
            log.keep(work.actor(), List.of(found));
            faults = tables.of(found);
            finding = found;
        }
        run = log.underWay(work.actor()).orElse(null);
        checks = log.latest(work.actor());
    }

    /** All of them: the broken ones first, then those that have yet to run. */
    public List<Checked> getChecks() {
        return Proof.brokenFirst(checks);
    }

    /** What their latest runs come to, in a sentence. */
    public String getSummary() {
        return proof.of(checks);
    }

    /** How far all checks have come that somebody asked for, or null when that is over. */
    public @Nullable CheckRun getRun() {
        return run;
    }

    /** What the check that was asked for finds now, or null when none was. */
    public @Nullable Finding getFinding() {
        return finding;
    }

    /** The rows at fault of the check that was asked for, or null when none was. */
    public @Nullable FaultTable getFaults() {
        return faults;
    }

    /** Whether it is the one that was asked for. */
    public boolean isOpen(Checked each) {
        return finding != null && finding.check().name().equals(each.check().name());
    }

    /** The word on its tile. */
    public String state(Checked each) {
        return each.holds() ? "invariants.holds" : each.at() == null ? "invariants.never" : "invariants.to-check";
    }

    /** How its tile looks. */
    public String tone(Checked each) {
        return each.isBroken() ? "bad" : each.holds() ? "ok" : each.at() == null ? "" : "warn";
    }
}
