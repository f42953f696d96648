package org.sandaga.audit;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Row;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Sorting;
import org.sandaga.shared.Sql;

/** Shows what happened, newest first. */
@Stateless
public class AuditTrail {
    private final Sql sql;

    @Inject
    AuditTrail(Sql sql) {
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public AuditTrail() {
        this(null);
    }

    /** One page of the trail; for staff with {@link Permission#AUDIT_READ}. */
    public Slice<AuditRow> list(Actor actor, AuditFilter filter, SliceRequest page) {
        actor.require(Permission.AUDIT_READ);
        return Slice.of(
                sql.list(
                        """
                        select id, type, aggregate, actor, payload, occurred_at, position is not null as sealed
                        from audit.record
                        where id < ? and (?::text is null or type = ?) and (?::text[] is null or aggregate = any(?::text[]))
                          and (?::text[] is null or actor = any(?::text[]))
                          and (?::timestamptz is null or occurred_at >= ?) and (?::timestamptz is null or occurred_at < ?)
                        order by id desc limit ?""",
                        AuditTrail::row,
                        before(page),
                        filter.type(),
                        filter.type(),
                        filter.aggregates(),
                        filter.aggregates(),
                        filter.actors(),
                        filter.actors(),
                        filter.from(),
                        filter.from(),
                        filter.until(),
                        filter.until(),
                        page.size() + 1),
                page.size(),
                row -> Long.toString(row.id()));
    }

    /** The trail as people page through it; needs the same. */
    public Listing<AuditRow> list(Actor actor, AuditFilter filter, ListRequest page) {
        actor.require(Permission.AUDIT_READ);
        return sql.listing(
                """
                select id, type, aggregate, actor, payload, occurred_at, position is not null as sealed
                from audit.record
                where (?::text is null or type = ?) and (?::text[] is null or aggregate = any(?::text[]))
                  and (?::text[] is null or actor = any(?::text[]))
                  and (?::timestamptz is null or occurred_at >= ?) and (?::timestamptz is null or occurred_at < ?)""",
                Sorting.by("at", "id", "id"),
                page,
                AuditTrail::row,
                filter.type(),
                filter.type(),
                filter.aggregates(),
                filter.aggregates(),
                filter.actors(),
                filter.actors(),
                filter.from(),
                filter.from(),
                filter.until(),
                filter.until());
    }

    private static long before(SliceRequest page) {
        try {
            return page.after() == null ? Long.MAX_VALUE : Long.parseLong(page.after());
        } catch (NumberFormatException notOurs) {
            throw new InvalidInput("cursor", "");
        }
    }

    private static AuditRow row(Row row) {
        return new AuditRow(
                row.number("id"),
                row.text("type"),
                row.text("aggregate"),
                row.text("actor"),
                row.text("payload"),
                row.instant("occurred_at"),
                row.flag("sealed"));
    }
}
