package org.sandaga.importing;

import java.util.List;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads imports and their findings for screens. */
@Dependent
class ImportQueries {
    private static final String IMPORT = """
            select id, vendor_id, mapping ->> 'source' as source, dry_run, state, rows_read, created, changed, unchanged,
              refused, noted, findings, reason, asked_at, finished_at
            from importing.import where vendor_id is not distinct from ?::uuid
            """;

    private final Sql sql;

    @Inject
    ImportQueries(Sql sql) {
        this.sql = sql;
    }

    ImportView view(@Nullable VendorId vendor, ImportId id) {
        return sql.first(IMPORT + "and id = ?", ImportQueries::view, vendor, id).orElseThrow(() -> new NotFound(id));
    }

    Slice<ImportView> list(@Nullable VendorId vendor, SliceRequest slice) {
        UUID before =
                slice.after() == null ? null : ImportId.parse(slice.after()).value();
        return Slice.of(
                sql.list(
                        IMPORT + "and (?::uuid is null or id < ?::uuid) order by id desc limit ?",
                        ImportQueries::view,
                        vendor,
                        before,
                        before,
                        slice.size() + 1),
                slice.size(),
                each -> each.id().text());
    }

    Slice<FindingRow> findings(ImportId id, @Nullable Outcome outcome, SliceRequest slice) {
        List<FindingRow> oneMore = sql.list(
                """
                select no, row_no, line, outcome, code, name, words from importing.finding
                where import_id = ? and no > ? and (?::text is null or outcome = ?) order by no limit ?""",
                ImportQueries::finding,
                id,
                slice.after() == null ? 0L : position(slice.after()),
                outcome,
                outcome,
                slice.size() + 1);
        return Slice.of(oneMore, slice.size(), each -> Long.toString(each.no()));
    }

    boolean isWhole(ImportId id, ImportFile file) {
        return sql.first(
                        "select 1 as there from importing.file where import_id = ? and file = ? and whole",
                        row -> true,
                        id,
                        file)
                .isPresent();
    }

    boolean needsSecond(ImportId id) {
        return sql.one(
                "select mapping ->> 'second' is not null as needed from importing.import where id = ?",
                row -> row.flag("needed"),
                id);
    }

    boolean isDryRun(ImportId id) {
        return sql.one("select dry_run from importing.import where id = ?", row -> row.flag("dry_run"), id);
    }

    private static long position(String cursor) {
        try {
            return Long.parseLong(cursor);
        } catch (NumberFormatException notOurs) {
            throw new InvalidInput("after", cursor);
        }
    }

    private static ImportView view(Row row) {
        return new ImportView(
                new ImportId(row.uuid("id")),
                row.maybeUuid("vendor_id") == null ? null : new VendorId(row.uuid("vendor_id")),
                row.text("source"),
                row.flag("dry_run"),
                row.choice("state", ImportState.class),
                row.number("rows_read"),
                row.number("created"),
                row.number("changed"),
                row.number("unchanged"),
                row.number("refused"),
                row.number("noted"),
                row.number("findings"),
                row.maybeText("reason") == null ? null : row.texts("reason"),
                row.instant("asked_at"),
                row.maybeInstant("finished_at"));
    }

    private static FindingRow finding(Row row) {
        return new FindingRow(
                row.number("no"),
                row.number("row_no"),
                row.number("line"),
                row.choice("outcome", Outcome.class),
                row.text("code"),
                row.text("name"),
                row.texts("words"));
    }
}
