package org.sandaga.shared;

import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

/** Lets administrators change the rules of the trade that are numbers or choices, without a restart; every node follows. */
@Stateless
public class SettingDesk {
    private static final int LONGEST = 200;

    private final KnownSettings known;
    private final ChangedSettings changed;
    private final Sql sql;
    private final Events events;
    private final SystemTime time;

    @Inject
    SettingDesk(KnownSettings known, ChangedSettings changed, Sql sql, Events events, SystemTime time) {
        this.known = known;
        this.changed = changed;
        this.sql = sql;
        this.events = events;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public SettingDesk() {
        this(null, null, null, null, null);
    }

    /** All settings that can be changed, by name. */
    public List<SettingRow> list(Actor actor) {
        actor.require(Permission.ACCOUNTS_MANAGE);
        Map<String, Kept> kept = kept();
        return known.all().stream()
                .map(each -> row(each, kept.get(each.name())))
                .sorted(Comparator.comparing(SettingRow::name))
                .toList();
    }

    /** One of them. @throws NotFound when there is none of that id */
    public SettingRow get(Actor actor, SettingId id) {
        return list(actor).stream()
                .filter(each -> each.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /**
     * Changes one for all nodes; each follows at its next tick, for a change that is not committed yet may never be.
     *
     * @param value as people write it; null goes back to what the marketplace was started with
     * @param version as it was read
     * @throws InvalidInput when the value breaks the setting's rule
     * @throws StaleVersion when somebody changed it in the meantime
     */
    @Once
    public void change(Actor actor, SettingId id, @Nullable String value, long version) {
        SettingRow before = get(actor, id);
        keep(before, value == null ? null : Input.line("value", value, LONGEST), version);
    }

    /**
     * Takes the latest change back.
     *
     * @param version that the change led to
     * @throws StaleVersion when somebody changed it since
     */
    @Once
    public void undo(Actor actor, SettingId id, long version) {
        SettingRow before = get(actor, id);
        if (version == 0) {
            throw new StaleVersion(id);
        }
        keep(before, kept().get(before.name()) instanceof Kept found ? found.was() : null, version);
    }

    private void keep(SettingRow before, @Nullable String value, long version) {
        String after = value == null ? before.given() : value;
        known.get(before.id()).read(after);
        if (write(before.name(), value, version) == 0) {
            throw new StaleVersion(before.id());
        }
        events.tell(new SettingChanged(before.id(), before.name(), before.value(), after));
    }

    private int write(String name, @Nullable String value, long version) {
        return version == 0
                ? sql.update("""
                        insert into shared.setting (name, value, changed_at, version) values (?, ?, ?, 1)
                        on conflict (name) do nothing""", name, value, time.now())
                : sql.update("""
                        update shared.setting set value = ?, was = value, changed_at = ?, version = version + 1
                        where name = ? and version = ?""", value, time.now(), name, version);
    }

    /** Takes over what any node has changed. */
    public void refresh() {
        Map<String, String> values = new HashMap<>();
        kept().values().stream()
                .filter(each -> each.value() != null)
                .forEach(each -> values.put(each.name(), each.value()));
        changed.set(values);
    }

    /** Makes every setting; throws a sentence for the operator when one is wrong. */
    public void require() {
        known.all();
    }

    private Map<String, Kept> kept() {
        return sql.list("select * from shared.setting", Kept::read).stream()
                .collect(Collectors.toMap(Kept::name, Function.identity()));
    }

    private static SettingRow row(Setting<?> setting, @Nullable Kept kept) {
        @Nullable String value = kept == null ? null : kept.value();
        return new SettingRow(
                setting.id(),
                setting.name(),
                setting.kind(),
                setting.choices(),
                setting.inForce(value),
                setting.given(),
                kept == null ? null : kept.changedAt(),
                kept == null ? 0 : kept.version());
    }

    private record Kept(
            String name, @Nullable String value, @Nullable String was, Instant changedAt, long version) {
        static Kept read(Row row) {
            return new Kept(
                    row.text("name"),
                    row.maybeText("value"),
                    row.maybeText("was"),
                    row.instant("changed_at"),
                    row.number("version"));
        }
    }
}
