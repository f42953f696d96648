package org.sandaga.analytics;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Id;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/** How the marketplace does at the moment, as far as each member of the staff may know. */
@Stateless
public class Operations {
    private final OperationsQueries queries;
    private final ToDoQueries toDo;

    @Inject
    Operations(OperationsQueries queries, ToDoQueries toDo) {
        this.queries = queries;
        this.toDo = toDo;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Operations() {
        this(null, null);
    }

    /** What is sold and what the marketplace keeps, by currency. @param actor needs {@link Permission#PURCHASE_READ} */
    public List<SalesRow> sales(Actor actor) {
        actor.require(Permission.PURCHASE_READ);
        return queries.sales();
    }

    /** Orders paid in each of the last 24 hours, the oldest first. @param actor needs {@link Permission#PURCHASE_READ} */
    public List<HourRow> hours(Actor actor) {
        actor.require(Permission.PURCHASE_READ);
        return queries.hours();
    }

    /** How the payment providers have answered this week. @param actor needs {@link Permission#PURCHASE_READ} */
    public List<ProviderRow> providers(Actor actor) {
        actor.require(Permission.PURCHASE_READ);
        return queries.providers();
    }

    /** What waits for people, the most urgent first; only what the actor may do something about, and nothing of zero. */
    public List<ToDo> toDo(Actor staff) {
        return toDo(staff, EnumSet.allOf(ToDo.Kind.class));
    }

    /** The same, of some kinds. */
    public List<ToDo> toDo(Actor staff, Set<ToDo.Kind> kinds) {
        StaffPolicy.require(staff);
        List<ToDo> all = new ArrayList<>();
        for (ToDo.Kind kind : kinds) {
            if (staff.may(kind.permission())) {
                long number = toDo.count(kind, staff);
                if (number > 0) {
                    all.add(new ToDo(kind, number, only(kind), toDo.stakes(kind)));
                }
            }
        }
        return all;
    }

    private @Nullable String only(ToDo.Kind kind) {
        List<String> about = Stream.concat(toDo.purchases(kind, null).stream(), toDo.runs(kind).stream())
                .map(Id::text)
                .toList();
        return about.size() == 1 ? about.getFirst() : null;
    }

    /**
     * The purchases that a thing to do is about, what has waited longest first and at most some hundreds; for who can do
     * something about it.
     *
     * @param vendor whose orders; null for those of all
     */
    public List<PurchaseId> purchases(Actor staff, ToDo.Kind kind, @Nullable VendorId vendor) {
        StaffPolicy.require(staff);
        staff.require(kind.permission());
        return toDo.purchases(kind, vendor);
    }
}
