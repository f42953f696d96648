package org.sandaga.identity;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Input;
import org.sandaga.shared.Json;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;
import org.sandaga.shared.UserId;

/** Keeps how somebody likes to look at the lists of a portal: their filters under a name, and the columns they want. */
@Stateless
public class KeptLists {
    /** How many views of one list somebody may keep. */
    static final int MOST = 20;

    private static final int LONGEST_LIST = 40;
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_QUESTION = 1_000;
    private static final int MOST_COLUMNS = 40;

    private final Sql sql;
    private final SystemTime time;

    @Inject
    KeptLists(Sql sql, SystemTime time) {
        this.sql = sql;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public KeptLists() {
        this(null, null);
    }

    /** What the actor keeps of one list. */
    public KeptList of(Actor actor, String list) {
        UserId user = actor.requireUser();
        List<KeptList.View> views = sql.list(
                "select name, question from identity.kept_view where user_id = ? and list = ? order by kept_at",
                row -> new KeptList.View(row.text("name"), row.text("question")),
                user,
                list);
        List<String> columns = sql.first(
                        "select to_json(columns)::text as columns from identity.kept_columns where user_id = ? and list = ?",
                        KeptLists::columns,
                        user,
                        list)
                .orElse(List.of());
        return new KeptList(views, columns);
    }

    @SuppressWarnings("unchecked")
    private static List<String> columns(Row row) {
        return Json.read(row.text("columns"), List.class);
    }

    /**
     * Keeps the filters and the order of a list under a name; the same name is replaced.
     *
     * @param question the question mark of the list's address and what follows it
     * @throws TooManyKeptViews when there are too many already
     */
    public void keep(Actor actor, String list, String name, String question) {
        UserId user = actor.requireUser();
        String called = Input.line("name", name, LONGEST_NAME);
        String address = Input.line("question", question, LONGEST_QUESTION);
        sql.update("""
                insert into identity.kept_view (user_id, list, name, question, kept_at) values (?, ?, ?, ?, ?)
                on conflict (user_id, list, name) do update set question = excluded.question""", user, Input.line("list", list, LONGEST_LIST), called, address, time.now());
        if (of(actor, list).views().size() > MOST) {
            throw new TooManyKeptViews(MOST);
        }
    }

    /** Forgets a view; one that is not there stays forgotten. */
    public void forget(Actor actor, String list, String name) {
        sql.update(
                "delete from identity.kept_view where user_id = ? and list = ? and name = ?",
                actor.requireUser(),
                list,
                name);
    }

    /** Shows only these columns of a list from now on; with none of them, the usual ones. */
    public void showColumns(Actor actor, String list, List<String> columns) {
        UserId user = actor.requireUser();
        Input.within("columns", columns.size(), 0, MOST_COLUMNS);
        columns.forEach(each -> Input.line("columns", each, LONGEST_LIST));
        sql.update("delete from identity.kept_columns where user_id = ? and list = ?", user, list);
        if (!columns.isEmpty()) {
            sql.update(
                    "insert into identity.kept_columns (user_id, list, columns) values (?, ?, ?)",
                    user,
                    Input.line("list", list, LONGEST_LIST),
                    columns);
        }
    }
}
