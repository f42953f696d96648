package org.sandaga.importing;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Json;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;
import org.sandaga.shared.Texts;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/** Keeps the imports and who carries them on. */
@Dependent
class ImportRecords {
    private static final String TASK = " id, attempt, vendor_id, asked_by, dry_run, stage, place,"
            + " case when parts_after = place then parts else 0 end as parts, mapping ";

    private final Sql sql;
    private final BusinessTime time;
    private final SystemTime system;

    @Inject
    ImportRecords(Sql sql, BusinessTime time, SystemTime system) {
        this.sql = sql;
        this.time = time;
        this.system = system;
    }

    void add(ImportId id, Actor actor, String mapping, boolean dryRun) {
        sql.update("""
                insert into importing.import (id, vendor_id, asked_by, asked_at, mapping, dry_run, state, stage, attempt,
                  place, rows_read, created, changed, unchanged, refused, noted, findings, swept)
                values (?, ?, ?, ?, ?::jsonb, ?, 'OPEN', 'READING', 0, 0, 0, 0, 0, 0, 0, 0, 0, false)""", id, actor.vendor(), actor.requireUser(), time.now(), mapping, dryRun);
    }

    void draft(ImportId id, Actor actor, String name) {
        sql.update("""
                insert into importing.import (id, vendor_id, asked_by, asked_at, name, dry_run, state, stage, attempt,
                  place, rows_read, created, changed, unchanged, refused, noted, findings, swept)
                values (?, ?, ?, ?, ?, true, 'OPEN', 'READING', 0, 0, 0, 0, 0, 0, 0, 0, 0, false)""", id, actor.vendor(), actor.requireUser(), time.now(), name);
    }

    void map(ImportId id, String mapping, boolean dryRun) {
        sql.update("update importing.import set mapping = ?::jsonb, dry_run = ? where id = ?", mapping, dryRun, id);
    }

    /** One that takes over mapping and files of another. */
    void again(ImportId id, Actor actor, ImportId other) {
        sql.update("""
                insert into importing.import (id, vendor_id, asked_by, asked_at, name, mapping, dry_run, state, stage,
                  attempt, place, rows_read, created, changed, unchanged, refused, noted, findings, swept)
                select ?, vendor_id, ?, ?, name, mapping, false, 'OPEN', 'READING', 0, 0, 0, 0, 0, 0, 0, 0, 0, false
                from importing.import where id = ?""", id, actor.requireUser(), time.now(), other);
        sql.update("""
                insert into importing.file (import_id, file, size, whole)
                select ?, file, size, whole from importing.file where import_id = ?""", id, other);
        sql.update("update importing.file_part set import_id = ? where import_id = ?", id, other);
        sql.update("delete from importing.file where import_id = ?", other);
    }

    int waiting(@Nullable VendorId vendor) {
        return sql.one("""
                select count(*) as waiting from importing.import
                where state in ('OPEN', 'QUEUED', 'RUNNING') and vendor_id is not distinct from ?::uuid""", row -> row.count("waiting"), vendor);
    }

    /** Where it stands, locked; another owner's is not found. */
    ImportState lock(@Nullable VendorId vendor, ImportId id) {
        return sql.first("""
                        select state from importing.import
                        where id = ? and vendor_id is not distinct from ?::uuid for update""", row -> row.choice("state", ImportState.class), id, vendor)
                .orElseThrow(() -> new NotFound(id));
    }

    void move(ImportId id, ImportState state, @Nullable Texts reason) {
        boolean over = state == ImportState.DONE || state == ImportState.FAILED || state == ImportState.CANCELLED;
        sql.update("""
                update importing.import set state = ?, reason = ?::jsonb, finished_at = ?::timestamptz, lease_until = null
                where id = ?""", state, reason == null ? null : Json.write(reason.byLanguage()), over ? time.now() : null, id);
    }

    /** Takes up the import that waits longest, unless one is being worked on. */
    Optional<Task> takeUp() {
        Instant now = system.now();
        return sql.first("""
                update importing.import set state = 'RUNNING', attempt = attempt + 1, lease_until = ?
                where id = (
                  select id from importing.import i
                  where state in ('QUEUED', 'RUNNING') and (lease_until is null or lease_until < ?)
                    and not exists (select from importing.import r where r.state = 'RUNNING' and r.lease_until >= ?)
                  order by asked_at, id limit 1 for update skip locked)
                returning""" + TASK, ImportRecords::task, now.plus(Progress.LEASE), now, now);
    }

    /** The task as it stands now. */
    Task again(Task task) {
        return sql.first(
                        "select" + TASK
                                + "from importing.import where id = ? and attempt = ? and state = 'RUNNING' for update",
                        ImportRecords::task,
                        task.id(),
                        task.attempt())
                .orElseThrow(() -> new NotOurImport(task.id()));
    }

    void startOver(ImportId id) {
        sql.update("""
                update importing.import set stage = 'READING', place = 0, rows_read = 0, created = 0, changed = 0,
                  unchanged = 0, refused = 0, noted = 0, findings = 0, parts = 0 where id = ?""", id);
    }

    void readingDone(ImportId id) {
        sql.update("update importing.import set stage = 'TAKING' where id = ?", id);
    }

    /** Ended imports whose files are still there, and opened ones that nobody went on with. */
    List<ImportId> toSweep(Duration patience) {
        sql.update(
                "update importing.import set state = 'CANCELLED', finished_at = ? where state = 'OPEN' and asked_at < ?",
                time.now(),
                time.now().minus(patience));
        // what was only tried may be done for good with the same file, as long as somebody would still remember it
        return sql.list("""
                select id from importing.import where not swept and state in ('DONE', 'FAILED', 'CANCELLED')
                  and not (dry_run and vendor_id is not null and state = 'DONE' and finished_at > ?)
                order by id limit 10""", row -> new ImportId(row.uuid("id")), time.now().minus(patience));
    }

    void swept(ImportId id) {
        sql.update("update importing.import set swept = true where id = ?", id);
    }

    private static Task task(Row row) {
        return new Task(
                new ImportId(row.uuid("id")),
                row.count("attempt"),
                row.maybeUuid("vendor_id") == null ? null : new VendorId(row.uuid("vendor_id")),
                new UserId(row.uuid("asked_by")),
                row.flag("dry_run"),
                row.text("stage").equals("READING"),
                row.number("place"),
                row.count("parts"),
                Mapping.read(row.text("mapping")));
    }
}
