package org.sandaga.importing;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Events;
import org.sandaga.shared.Sql;
import org.sandaga.shared.Texts;

/** The short transactions of {@link ImportWork}, in which nothing but the import itself changes. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class ImportSteps {
    private static final Duration PATIENCE = Duration.ofDays(1);

    private final ImportRecords records;
    private final Staging staging;
    private final Tally tally;
    private final Progress progress;
    private final Events events;
    private final Sql sql;

    @Inject
    ImportSteps(ImportRecords records, Staging staging, Tally tally, Progress progress, Events events, Sql sql) {
        this.records = records;
        this.staging = staging;
        this.tally = tally;
        this.progress = progress;
        this.events = events;
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ImportSteps() {
        this(null, null, null, null, null, null);
    }

    /** Takes up the import that waits longest, if none is being worked on. */
    public Optional<Task> takeUp() {
        return records.takeUp();
    }

    /** Forgets what an earlier attempt had read. */
    public void beginReading(Task task) {
        records.again(task);
        staging.clear(task.id());
        records.startOver(task.id());
    }

    /** Keeps rows of the main file, and notes those that cannot be used. */
    public void stage(Task task, List<Staging.Keyed> rows, List<Finding> refused) {
        progress.read(task, rows.size() + (long) refused.size(), refused);
        if (!rows.isEmpty()) {
            staging.add(task.id(), rows);
        }
    }

    /** Keeps rows of the second file, and notes those that cannot be used. */
    public void stageSecond(Task task, List<Staging.Keyed> rows, List<Finding> noted) {
        progress.read(task, 0, noted);
        if (!rows.isEmpty()) {
            staging.addSecond(task.id(), rows);
        }
    }

    /** Puts what was read in the order in which it is taken in, and says where the last group begins. */
    public long order(Task task) {
        ImportId id = records.again(task).id();
        staging.order(id);
        return staging.lastPlace(id);
    }

    /** Refuses all rows of the groups that are too large, of those that begin after one row and up to another. */
    public void refuseLargeGroups(Task task, long after, long upTo, int rows, int characters) {
        List<Staging.Removed> removed = staging.removeLargeGroups(task.id(), after, upTo, rows, characters);
        List<Finding> firsts = removed.stream()
                .map(group -> Finding.refused(
                        group.first(),
                        group.key(),
                        group.rows() > rows ? Fault.of("GroupTooLarge", rows) : Fault.of("GroupTooLong", characters)))
                .toList();
        long all = removed.stream().mapToLong(Staging.Removed::rows).sum();
        progress.record(task, new Taken(task.place(), firsts, all - firsts.size(), 0));
    }

    /** Everything was read: from now on it is taken in. */
    public Task readingDone(Task task) {
        Task now = records.again(task);
        tally.count(task.id());
        records.readingDone(task.id());
        return now;
    }

    /** The next groups in the order of the file. */
    public List<Group> next(Task task, int groups) {
        Task now = records.again(task);
        return staging.next(task.id(), now.place(), groups);
    }

    /** Notes what became of some rows. */
    public void record(Task task, Taken taken) {
        progress.record(task, taken);
    }

    /** Every row was looked at, or the import cannot go on. */
    public void end(Task task, ImportState state, @Nullable Texts reason) {
        records.again(task);
        records.move(task.id(), state, reason);
        events.tell(new ImportEnded(task.id(), task.vendor(), state));
    }

    /** Gives the task back, so that it is taken up again at once. */
    public void giveBack(Task task) {
        sql.update(
                "update importing.import set lease_until = null where id = ? and attempt = ?",
                task.id(),
                task.attempt());
    }

    /** Throws away the files and half-way tables of imports that have ended or were left open for a day. */
    public void sweep() {
        for (ImportId id : records.toSweep(PATIENCE)) {
            for (String table : List.of("staged", "joined", "tally", "file")) {
                sql.update("delete from importing." + table + " where import_id = ?", id);
            }
            records.swept(id);
        }
    }
}
