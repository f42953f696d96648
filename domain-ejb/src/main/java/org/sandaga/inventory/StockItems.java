package org.sandaga.inventory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.offer.OfferId;
import org.sandaga.ordering.StockLine;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;

/**
 * Counts pieces by conditional update.
 *
 * <p>Rows are always locked in the order of their ids first, so that buyers of the same things queue and never block
 * each other for good; what the condition then refuses is refused for certain.
 */
@Dependent
class StockItems {
    private static final String AVAILABLE = "s.on_hand + s.backorder_limit - s.reserved - s.allocated";

    private final Sql sql;

    @Inject
    StockItems(Sql sql) {
        this.sql = sql;
    }

    /** Holds pieces, all or nothing. @throws OfferSoldOut when there are too few of one */
    void reserve(Collection<StockLine> lines) {
        requireAll(lines, change(lines, "reserved = s.reserved + w.quantity", AVAILABLE + " >= w.quantity"));
    }

    /** Gives back what {@link #reserve} held. */
    void unreserve(Collection<StockLine> lines) {
        mustFit(lines, change(lines, "reserved = s.reserved - w.quantity", "s.reserved >= w.quantity"));
    }

    /** What was held is paid for now. */
    void allocateReserved(Collection<StockLine> lines) {
        mustFit(
                lines,
                change(
                        lines,
                        "reserved = s.reserved - w.quantity, allocated = s.allocated + w.quantity",
                        "s.reserved >= w.quantity"));
    }

    /** Locks what lines are of, before they are changed in several steps. */
    void lock(Collection<StockLine> lines) {
        lock(sum(lines).keySet(), row -> row);
    }

    /** Allocates pieces that are not held, all or nothing; false, and no change, when there are too few of one. */
    boolean allocateFree(Collection<StockLine> lines) {
        if (firstLack(lines).isPresent()) {
            return false;
        }
        mustFit(lines, change(lines, "allocated = s.allocated + w.quantity", AVAILABLE + " >= w.quantity"));
        return true;
    }

    /** Paid pieces that will not be shipped can be sold again. */
    void unallocate(Collection<StockLine> lines) {
        mustFit(lines, change(lines, "allocated = s.allocated - w.quantity", "s.allocated >= w.quantity"));
    }

    /** Paid pieces leave the house. */
    void ship(Collection<StockLine> lines) {
        mustFit(lines, change(lines, """
                        allocated = s.allocated - w.quantity, on_hand = s.on_hand - w.quantity,
                        version = s.version + 1""", "s.allocated >= w.quantity and s.on_hand >= w.quantity"));
    }

    private int change(Collection<StockLine> lines, String change, String condition) {
        SortedMap<OfferId, Integer> wanted = sum(lines);
        lock(wanted.keySet(), row -> row);
        return sql.update(
                "update inventory.stock_item s set " + change
                        + " from unnest(?::uuid[], ?::bigint[]) as w (offer_id, quantity)"
                        + " where s.offer_id = w.offer_id and " + condition,
                wanted.keySet(),
                wanted.values());
    }

    private <T> List<T> lock(Collection<OfferId> offers, Function<Row, T> as) {
        return sql.list(
                "select s.offer_id, " + AVAILABLE + " as available from inventory.stock_item s"
                        + " where s.offer_id = any(?) order by s.offer_id for update",
                as,
                offers);
    }

    private void requireAll(Collection<StockLine> lines, int changed) {
        if (changed < sum(lines).size()) {
            firstLack(lines).ifPresent(lack -> {
                throw lack;
            });
            throw new IllegalStateException("stock changed under its lock");
        }
    }

    private static void mustFit(Collection<StockLine> lines, int changed) {
        if (changed < sum(lines).size()) {
            throw new IllegalStateException("more stock given back or taken than was spoken for: " + lines);
        }
    }

    private java.util.Optional<OfferSoldOut> firstLack(Collection<StockLine> lines) {
        SortedMap<OfferId, Integer> wanted = sum(lines);
        Map<OfferId, Integer> available = lock(wanted.keySet(), StockItems::availableOf).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        return wanted.entrySet().stream()
                .filter(each -> available.getOrDefault(each.getKey(), 0) < each.getValue())
                .map(each -> new OfferSoldOut(each.getKey(), Math.max(0, available.getOrDefault(each.getKey(), 0))))
                .findFirst();
    }

    private static Map.Entry<OfferId, Integer> availableOf(Row row) {
        return Map.entry(new OfferId(row.uuid("offer_id")), row.count("available"));
    }

    /** Pieces by offer, in the order of ids. */
    private static SortedMap<OfferId, Integer> sum(Collection<StockLine> lines) {
        SortedMap<OfferId, Integer> sums = new TreeMap<>(java.util.Comparator.comparing(OfferId::value));
        new ArrayList<>(lines).forEach(line -> sums.merge(line.offer(), line.quantity(), Math::addExact));
        return sums;
    }
}
