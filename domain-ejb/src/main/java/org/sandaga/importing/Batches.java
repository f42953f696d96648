package org.sandaga.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.Texts;

/** Takes products in together, and one by one, then offer by offer, when together they cannot be. */
@Dependent
class Batches {
    private static final Logger LOG = Logger.getLogger(Batches.class.getName());

    private final Taking taking;
    private final ImportSteps steps;

    @Inject
    Batches(Taking taking, ImportSteps steps) {
        this.taking = taking;
        this.steps = steps;
    }

    void take(Task task, List<ProductItem> items) {
        try {
            attempt(task, items);
        } catch (NotOurImport taken) {
            throw taken;
        } catch (RuntimeException failed) {
            LOG.log(Level.FINE, failed, () -> "a batch of import " + task.id() + " is taken in one by one");
            if (items.size() > 1) {
                items.forEach(item -> take(task, List.of(item)));
            } else {
                steps.record(task, new Taken(items.getFirst().place(), apart(task, items.getFirst())));
            }
        }
    }

    private void attempt(Task task, List<ProductItem> items) {
        Actor actor = task.actor();
        if (!task.dryRun()) {
            taking.take(actor, task, items);
            return;
        }
        steps.record(task, tried(actor, task, items));
    }

    private Taken tried(Actor actor, Task task, List<ProductItem> items) {
        try {
            return taking.attempt(actor, task, items);
        } catch (OnlyTried tried) {
            return tried.taken();
        }
    }

    /** First what describes the product, then each offer; each is refused for its own reason. */
    private List<Finding> apart(Task task, ProductItem item) {
        if (item.offers().size() <= 1) {
            return new ArrayList<>(alone(task, item));
        }
        List<Finding> findings = new ArrayList<>();
        if (!item.parents().isEmpty()) {
            findings.addAll(alone(task, item.with(item.parents(), List.of(), List.of())));
        }
        for (OfferItem offer : item.offers()) {
            findings.addAll(alone(task, item.with(List.of(), List.of(offer), List.of())));
        }
        findings.addAll(item.findings());
        return findings;
    }

    private List<Finding> alone(Task task, ProductItem item) {
        try {
            Actor actor = task.actor();
            return task.dryRun()
                    ? tried(actor, task, List.of(item)).findings()
                    : taking.takeUnnoted(actor, task, List.of(item)).findings();
        } catch (BusinessRuleViolated rule) {
            String code = rule instanceof RowRefused own ? own.fault().code() : rule.code();
            return refused(item, code, Fault.words(rule));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, broken, () -> "product " + item.key() + " of import " + task.id());
            return refused(item, "Unexpected", Fault.of("Unexpected").words());
        }
    }

    private static List<Finding> refused(ProductItem item, String code, Texts words) {
        List<Finding> findings = new ArrayList<>(item.findings());
        item.parents().forEach(row -> findings.add(finding(row, code, item.key(), words)));
        item.offers()
                .forEach(offer -> offer.rows().forEach(row -> findings.add(finding(row, code, offer.sku(), words))));
        return findings;
    }

    private static Finding finding(StagedRow row, String code, String name, Texts words) {
        return new Finding(row.no(), row.line(), Outcome.REFUSED, code, Cell.shown(name), words);
    }
}
