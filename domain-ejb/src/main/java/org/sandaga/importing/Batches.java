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
                apart(task, items.getFirst(), 0);
            }
        }
    }

    /** Goes on with a product of which a server that died had taken in some parts. */
    void finish(Task task, ProductItem item) {
        apart(task, item, task.parts());
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

    /** Part by part, each refused for its own reason, and noted with what it changes: none is ever taken twice. */
    private void apart(Task task, ProductItem item, int done) {
        List<ProductItem> parts = parts(item);
        for (int i = done; i < parts.size(); i++) {
            alone(task, parts.get(i), i + 1);
        }
        steps.record(task, new Taken(item.place(), parts.size() == 1 ? List.of() : item.findings()));
    }

    /** First what describes the product, then each offer. */
    private static List<ProductItem> parts(ProductItem item) {
        if (item.offers().size() <= 1) {
            return List.of(item);
        }
        List<ProductItem> parts = new ArrayList<>();
        if (!item.parents().isEmpty()) {
            parts.add(item.with(item.parents(), List.of(), List.of()));
        }
        item.offers().forEach(offer -> parts.add(item.with(List.of(), List.of(offer), List.of())));
        return parts;
    }

    private void alone(Task task, ProductItem part, int no) {
        try {
            Actor actor = task.actor();
            if (task.dryRun()) {
                steps.record(
                        task, Taken.part(no, tried(actor, task, List.of(part)).findings()));
            } else {
                taking.takePart(actor, task, part, no);
            }
        } catch (NotOurImport taken) {
            throw taken;
        } catch (BusinessRuleViolated rule) {
            String code = rule instanceof RowRefused own ? own.fault().code() : rule.code();
            steps.record(task, Taken.part(no, refused(part, code, Fault.words(rule))));
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, broken, () -> "product " + part.key() + " of import " + task.id());
            steps.record(
                    task,
                    Taken.part(
                            no,
                            refused(part, "Unexpected", Fault.of("Unexpected").words())));
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
