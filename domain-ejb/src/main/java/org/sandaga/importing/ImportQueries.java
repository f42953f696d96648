package org.sandaga.importing;

import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Reads imports and their findings for screens. */
@Dependent
class ImportQueries {
    private static final String IMPORT = """
            select id, vendor_id, coalesce(mapping ->> 'source', '') as source, coalesce(name, '') as name, dry_run, state, rows_read, created, changed, unchanged,
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

    Listing<ImportView> list(@Nullable VendorId vendor, ListRequest page) {
        return sql.listing(IMPORT, Sorting.by("asked", "asked_at", "id"), page, ImportQueries::view, vendor);
    }

    Listing<FindingRow> findings(ImportId id, @Nullable Outcome outcome, ListRequest page) {
        return sql.listing(
                """
                select no, row_no, line, outcome, code, name, words from importing.finding
                where import_id = ? and (?::text is null or outcome = ?)""",
                Sorting.by("no", "-no", "no").or("line", "line"),
                page,
                ImportQueries::finding,
                id,
                outcome,
                outcome);
    }

    boolean isWhole(ImportId id, ImportFile file) {
        return sql.first(
                        "select 1 as there from importing.file where import_id = ? and file = ? and whole",
                        row -> true,
                        id,
                        file)
                .isPresent();
    }

    @Nullable
    String mapping(ImportId id) {
        return sql.one(
                        "select mapping::text as mapping from importing.import where id = ?",
                        row -> Optional.ofNullable(row.maybeText("mapping")),
                        id)
                .orElse(null);
    }

    /** By the name of the catalogue. */
    Map<String, String> mappings(@Nullable VendorId vendor) {
        Map<String, String> found = new TreeMap<>();
        sql.list("""
                        select distinct on (mapping ->> 'source') mapping ->> 'source' as source, mapping::text as mapping
                        from importing.import where mapping is not null and vendor_id is not distinct from ?::uuid
                        order by mapping ->> 'source', id desc limit 100""", row -> Map.entry(row.text("source"), row.text("mapping")), vendor)
                .forEach(each -> found.put(each.getKey(), each.getValue()));
        return found;
    }

    /** The first piece of the main file. */
    byte[] beginning(ImportId id) {
        return sql.first(
                        "select encode(bytes, 'base64') as bytes from importing.file_part where import_id = ? and file = 'MAIN' and no = 0",
                        row -> Base64.getMimeDecoder().decode(row.text("bytes")),
                        id)
                .orElse(new byte[0]);
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
                row.text("name"),
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
