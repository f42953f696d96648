package org.sandaga.importing;

import java.util.List;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Collectors;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;

/** Carries an import on from wherever it is to its end, batch by batch. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class ImportWork {
    /** How many products share a transaction; a failure costs as many again. */
    static final int BATCH = 25;

    private static final int MOST_ATTEMPTS = 5;
    private static final int MOST_ROWS = 1_000;
    private static final int MOST_CHARACTERS = 5_000_000;
    /** Among how many rows the groups begin that are looked at together. */
    private static final int WINDOW = 2_000;

    private static final Logger LOG = Logger.getLogger(ImportWork.class.getName());

    private final ImportSteps steps;
    private final Reading reading;
    private final Batches batches;
    private final Markets markets;

    @Inject
    ImportWork(ImportSteps steps, Reading reading, Batches batches, Markets markets) {
        this.steps = steps;
        this.reading = reading;
        this.batches = batches;
        this.markets = markets;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ImportWork() {
        this(null, null, null, null);
    }

    /** Goes on until the import ends, somebody cancels it, or another node has it. */
    @Asynchronous
    public void carryOn(Task task) {
        try {
            if (task.reading()) {
                read(task);
            }
            take(task);
            steps.end(task, ImportState.DONE, null);
        } catch (RowRefused unusable) {
            steps.end(task, ImportState.FAILED, unusable.fault().words());
        } catch (NotOurImport taken) {
            LOG.log(Level.FINE, "import {0} is over here", task.id());
        } catch (RuntimeException broken) {
            LOG.log(Level.WARNING, broken, () -> "import " + task.id() + " stopped at attempt " + task.attempt());
            // else the lease runs out by itself; until then whatever is wrong has time to get right
            if (task.attempt() >= MOST_ATTEMPTS) {
                steps.end(task, ImportState.FAILED, Fault.of("Unexpected").words());
            }
        }
    }

    private void read(Task task) {
        steps.beginReading(task);
        reading.main(task);
        reading.second(task);
        long last = steps.order(task);
        // each transaction looks at some groups only, so that a file of nothing but large ones takes one pass and not
        // many
        for (long place = 0; place < last; place += WINDOW) {
            steps.refuseLargeGroups(task, place, place + WINDOW, MOST_ROWS, MOST_CHARACTERS);
        }
        steps.readingDone(task);
    }

    private void take(Task task) {
        Set<String> currencies =
                markets.all().stream().map(MarketView::currency).collect(Collectors.toSet());
        Interpreter interpreter = new Interpreter(task.mapping(), currencies);
        if (task.parts() > 0) {
            steps.next(task, 1).forEach(group -> batches.finish(task, interpreter.product(group)));
        }
        List<Group> groups = steps.next(task, BATCH);
        while (!groups.isEmpty()) {
            batches.take(task, groups.stream().map(interpreter::product).toList());
            groups = steps.next(task, BATCH);
        }
    }
}
