package org.sandaga.importing;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** Reads an import's files into the half-way tables, a batch in memory at a time. */
@Dependent
class Reading {
    /** How many rows are held. */
    static final int BATCH = 200;

    private static final int MOST_CHARACTERS = 2_000_000;
    private static final int LARGEST_ROW = 200_000;
    private static final int LONGEST_KEY = 300;

    private final ImportSteps steps;
    private final Spool spool;

    @Inject
    Reading(ImportSteps steps, Spool spool) {
        this.steps = steps;
        this.spool = spool;
    }

    /** The rows themselves. @throws RowRefused when the file has not the columns that the mapping names */
    void main(Task task) {
        Mapping mapping = task.mapping();
        Batch batch = new Batch();
        try (Rows rows =
                Rows.of(Spool.stream(spool, task.id(), ImportFile.MAIN), mapping.format(), mapping.columns())) {
            for (RawRow row = next(rows, batch); row != null; row = next(rows, batch)) {
                batch.add(row, keyed(mapping, row));
                if (batch.isFull()) {
                    steps.stage(task, batch.rows, batch.refused);
                    batch = new Batch();
                }
            }
        }
        steps.stage(task, batch.rows, batch.refused);
    }

    /** What is joined to them, if anything; what cannot be used there is noted and holds nothing up. */
    void second(Task task) {
        Mapping.Second second = task.mapping().second();
        if (second == null) {
            return;
        }
        Batch batch = new Batch();
        try (Rows rows = Rows.of(
                Spool.stream(spool, task.id(), ImportFile.SECOND),
                second.format(),
                task.mapping().secondColumns())) {
            for (RawRow row = next(rows, batch); row != null; row = next(rows, batch)) {
                batch.add(row, joined(second, row));
                if (batch.isFull()) {
                    steps.stageSecond(task, batch.rows, batch.noted());
                    batch = new Batch();
                }
            }
        }
        steps.stageSecond(task, batch.rows, batch.noted());
    }

    /** The next row; what comes after a place that cannot be read is lost, what comes before goes in. */
    private static @Nullable RawRow next(Rows rows, Batch batch) {
        try {
            return rows.next();
        } catch (RowRefused broken) {
            if (broken.fault().code().equals("ColumnMissing")) {
                throw broken;
            }
            batch.refuse(new StagedRow(batch.lastNo + 1, batch.lastLine + 1, Map.of()), "", broken.fault());
            return null;
        }
    }

    private static Staging.Keyed keyed(Mapping mapping, RawRow row) {
        String group = mapping.group().in(row.cells());
        Column to = mapping.joinKey();
        return new Staging.Keyed(
                new StagedRow(row.no(), row.line(), row.cells()),
                group,
                to == null ? null : to.in(row.cells()),
                mapping.vendor() == null ? null : mapping.vendor().name().in(row.cells()));
    }

    private static Staging.Keyed joined(Mapping.Second second, RawRow row) {
        String key = row.cells().getOrDefault(second.key(), "").strip();
        return new Staging.Keyed(
                new StagedRow(row.no(), row.line(), row.cells()), key.isEmpty() ? null : key, key, null);
    }

    /** Rows on their way to the database. */
    private static final class Batch {
        private final List<Staging.Keyed> rows = new ArrayList<>();
        private final List<Finding> refused = new ArrayList<>();
        private long characters;
        private long lastNo;
        private long lastLine;

        void add(RawRow row, Staging.Keyed keyed) {
            lastNo = row.no();
            lastLine = row.line();
            long size = row.cells().values().stream().mapToLong(String::length).sum();
            Fault fault = row.fault() != null
                    ? row.fault()
                    : size > LARGEST_ROW ? Fault.of("RowTooLarge", LARGEST_ROW) : keyFault(keyed.group());
            if (fault != null) {
                refuse(keyed.row(), keyed.group() == null ? "" : keyed.group(), fault);
                return;
            }
            rows.add(keyed);
            characters += size;
        }

        void refuse(StagedRow row, String name, Fault fault) {
            refused.add(Finding.refused(row, name, fault));
        }

        private static @Nullable Fault keyFault(@Nullable String key) {
            if (key == null) {
                return Fault.of("NoKey");
            }
            return key.length() > LONGEST_KEY ? Fault.of("KeyTooLong", LONGEST_KEY) : null;
        }

        boolean isFull() {
            return rows.size() + refused.size() >= BATCH || characters > MOST_CHARACTERS;
        }

        /** A row of the second file is no row of the import, so it is only noted. */
        List<Finding> noted() {
            return refused.stream()
                    .map(each ->
                            new Finding(each.row(), each.line(), Outcome.NOTED, each.code(), each.name(), each.words()))
                    .toList();
        }
    }
}
