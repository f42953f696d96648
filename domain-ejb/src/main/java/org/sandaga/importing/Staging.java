package org.sandaga.importing;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Json;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/** Keeps what was read of an import's files until it is taken in: the database sorts and joins, not the memory. */
@Dependent
class Staging {
    /** After how many characters no further group is taken up with those before it. */
    static final int HELD = 2_000_000;

    /** How many rows of the second file count for a key. */
    private static final int MOST_JOINED = 50;

    private final Sql sql;

    @Inject
    Staging(Sql sql) {
        this.sql = sql;
    }

    void clear(ImportId id) {
        for (String table : List.of("staged", "joined", "tally", "finding")) {
            sql.update("delete from importing." + table + " where import_id = ?", id);
        }
    }

    /** Rows of the main file with the keys by which they are found. */
    void add(ImportId id, List<Keyed> rows) {
        sql.update(
                """
                insert into importing.staged (import_id, row_no, line, group_key, join_key, vendor, cells)
                select ?::uuid, s.row_no, s.line, s.group_key, s.join_key, s.vendor, s.cells::jsonb
                from unnest(?::bigint[], ?::bigint[], ?::text[], ?::text[], ?::text[], ?::text[])
                  as s (row_no, line, group_key, join_key, vendor, cells)""",
                id,
                rows.stream().map(each -> each.row().no()).toList(),
                rows.stream().map(each -> each.row().line()).toList(),
                rows.stream().map(Keyed::group).toList(),
                rows.stream().map(Keyed::join).toList(),
                rows.stream().map(Keyed::vendor).toList(),
                rows.stream().map(each -> Json.write(each.row().cells())).toList());
    }

    /** Rows of the second file. */
    void addSecond(ImportId id, List<Keyed> rows) {
        sql.update(
                """
                insert into importing.joined (import_id, row_no, join_key, cells)
                select ?::uuid, s.row_no, s.join_key, s.cells::jsonb
                from unnest(?::bigint[], ?::text[], ?::text[]) as s (row_no, join_key, cells)""",
                id,
                rows.stream().map(each -> each.row().no()).toList(),
                rows.stream().map(Keyed::join).toList(),
                rows.stream().map(each -> Json.write(each.row().cells())).toList());
    }

    /**
     * Puts the groups in the order in which they begin in the file, and notes how many characters taking them in will
     * hold; those of the second file with the first row of the group.
     *
     * <p>Row by row, by the primary key: of rows that were just written the database has no statistics, and joined by
     * group it compares each row with every other.
     */
    void order(ImportId id) {
        sql.update("""
                update importing.staged s set place = g.place,
                  characters = length(s.cells::text) + case when s.row_no <> g.place then 0 else coalesce((
                    select sum(length(k.cells::text)) from (
                      select cells from importing.joined where import_id = ? and join_key = g.join_key
                      order by row_no limit ?) k), 0) end
                from (
                  select row_no, min(row_no) over (partition by group_key) as place,
                    first_value(join_key) over (partition by group_key order by join_key is null, row_no) as join_key
                  from importing.staged where import_id = ?) g
                where s.import_id = ? and s.row_no = g.row_no""", id, MOST_JOINED, id, id);
    }

    /** Where the last group begins; 0 when there is none. */
    long lastPlace(ImportId id) {
        return sql.one(
                "select coalesce(max(place), 0) as last from importing.staged where import_id = ?",
                row -> row.number("last"),
                id);
    }

    /**
     * Takes out again, of the groups that begin after one row and up to another, those with more than one may hold;
     * what is left of each is how many rows it had, and its first.
     */
    List<Removed> removeLargeGroups(ImportId id, long after, long upTo, int rows, int characters) {
        return sql.list(
                """
                with large as (
                  select place, min(group_key) as group_key, min(line) as line, count(*) as held
                  from importing.staged where import_id = ? and place > ? and place <= ?
                  group by place having count(*) > ? or sum(characters) > ?),
                gone as (
                  delete from importing.staged s using large l
                  where s.import_id = ? and s.place > ? and s.place <= ? and s.place = l.place)
                select place, group_key, line, held from large order by place""",
                row -> new Removed(
                        new StagedRow(row.number("place"), row.number("line"), Map.of()),
                        row.text("group_key"),
                        row.number("held")),
                id,
                after,
                upTo,
                rows,
                characters,
                id,
                after,
                upTo);
    }

    /** A group that was taken out. */
    record Removed(StagedRow first, String key, long rows) {}

    /** The next groups in order, the last of them at most as large as a group may be beyond {@link #HELD}. */
    List<Group> next(ImportId id, long after, int groups) {
        Map<Long, Group> found = new LinkedHashMap<>();
        List<String> keys = new ArrayList<>();
        Map<Long, @Nullable String> joins = new LinkedHashMap<>();
        sql.list(
                """
                        select s.place, s.group_key, s.join_key, s.row_no, s.line, s.cells from importing.staged s
                        where s.import_id = ? and s.place > ? and s.place <= ? order by s.place, s.row_no""",
                row -> {
                    found.computeIfAbsent(
                                    row.number("place"),
                                    place -> new Group(
                                            place, row.text("group_key"), new ArrayList<>(), new ArrayList<>()))
                            .rows()
                            .add(row(row));
                    joins.putIfAbsent(row.number("place"), row.maybeText("join_key"));
                    return true;
                },
                id,
                after,
                last(id, after, groups));
        joins.values().stream().filter(each -> each != null).forEach(keys::add);
        Map<String, List<Map<String, String>>> second = second(id, keys);
        found.forEach((place, group) ->
                group.second().addAll(second.getOrDefault(String.valueOf(joins.get(place)), List.of())));
        return List.copyOf(found.values());
    }

    private long last(ImportId id, long after, int groups) {
        return sql.one("""
                select coalesce(max(place), 0) as last from (
                  select place from (
                    select place, sum(characters) over (order by place, row_no) - characters as before from (
                      select place, row_no, coalesce(characters, 0) as characters from importing.staged
                      where import_id = ? and place > ? order by place, row_no limit 250) f) r
                  where before < ? group by place order by place limit ?) p""", row -> row.number("last"), id, after, HELD, groups);
    }

    private Map<String, List<Map<String, String>>> second(ImportId id, List<String> keys) {
        Map<String, List<Map<String, String>>> byKey = new LinkedHashMap<>();
        if (!keys.isEmpty()) {
            sql.list(
                    """
                    select join_key, cells from (
                      select j.*, row_number() over (partition by join_key order by row_no) as nth
                      from importing.joined j where import_id = ? and join_key = any(?)) k
                    where nth <= ? order by row_no""",
                    row -> byKey.computeIfAbsent(row.text("join_key"), key -> new ArrayList<>())
                            .add(cells(row)),
                    id,
                    keys,
                    MOST_JOINED);
        }
        return byKey;
    }

    private static StagedRow row(Row row) {
        return new StagedRow(row.number("row_no"), row.number("line"), cells(row));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, String> cells(Row row) {
        return Json.read(row.text("cells"), Map.class);
    }

    /** A row with what it is found by. */
    record Keyed(
            StagedRow row,
            @Nullable String group,
            @Nullable String join,
            @Nullable String vendor) {}
}
