package org.sandaga.importing;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Json;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;

/** Notes how far an import is, and what was found; only whoever carries it on may. */
@Dependent
class Progress {
    /** After this long without a sign of life another node may carry the import on. */
    static final Duration LEASE = Duration.ofMinutes(2);

    private final Sql sql;
    private final SystemTime time;
    private final ImportingSettings settings;

    @Inject
    Progress(Sql sql, SystemTime time, ImportingSettings settings) {
        this.sql = sql;
        this.time = time;
        this.settings = settings;
    }

    /** Notes that some rows were read. @throws NotOurImport when the task was taken away */
    void read(Task task, long rows, List<Finding> refused) {
        note(task, rows, new Taken(task.place(), refused));
    }

    /** Notes what became of some rows. @throws NotOurImport when the task was taken away */
    void record(Task task, Taken taken) {
        note(task, 0, taken);
    }

    private void note(Task task, long read, Taken counted) {
        long kept = sql.first(
                        """
                        update importing.import set lease_until = ?, place = greatest(place, ?), parts = ?,
                          parts_after = greatest(place, ?), rows_read = rows_read + ?, created = created + ?,
                          changed = changed + ?, unchanged = unchanged + ?, refused = refused + ?, noted = noted + ?
                        where id = ? and attempt = ? and state = 'RUNNING' returning findings""",
                        row -> row.number("findings"),
                        time.now().plus(LEASE),
                        counted.place(),
                        counted.parts(),
                        counted.place(),
                        read,
                        counted.count(Outcome.CREATED),
                        counted.count(Outcome.CHANGED),
                        counted.count(Outcome.UNCHANGED),
                        counted.count(Outcome.REFUSED) + counted.moreRefused(),
                        counted.count(Outcome.NOTED),
                        task.id(),
                        task.attempt())
                .orElseThrow(() -> new NotOurImport(task.id()));
        keep(
                task.id(),
                kept,
                counted.findings().stream()
                        .filter(each -> each.outcome() != Outcome.UNCHANGED)
                        .limit(Math.max(0, settings.mostFindings() - kept))
                        .toList());
    }

    private void keep(ImportId id, long kept, List<Finding> findings) {
        if (findings.isEmpty()) {
            return;
        }
        List<Long> numbers = new ArrayList<>();
        findings.forEach(each -> numbers.add(kept + numbers.size() + 1));
        sql.update(
                """
                insert into importing.finding (import_id, no, row_no, line, outcome, code, name, words)
                select ?::uuid, f.no, f.row_no, f.line, f.outcome, f.code, f.name, f.words::jsonb
                from unnest(?::bigint[], ?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                  as f (no, row_no, line, outcome, code, name, words)""",
                id,
                numbers,
                findings.stream().map(Finding::row).toList(),
                findings.stream().map(Finding::line).toList(),
                findings.stream().map(Finding::outcome).toList(),
                findings.stream().map(Finding::code).toList(),
                findings.stream().map(Finding::name).toList(),
                findings.stream()
                        .map(each -> Json.write(each.words().byLanguage()))
                        .toList());
        sql.update("update importing.import set findings = ? where id = ?", kept + findings.size(), id);
    }
}
