package org.sandaga.analytics;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.audit.Fault;
import org.sandaga.catalog.ProductId;
import org.sandaga.ledger.JournalId;
import org.sandaga.offer.OfferId;
import org.sandaga.payout.PayoutId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Id;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** Tells finance which things the rows that break an invariant speak of. */
@Stateless
public class Culprits {
    private static final Set<String> NUMBERS = Set.of("purchase", "vendor_order");
    private static final String PUBLIC_ID = "aggregate";

    private static final Map<String, Function<UUID, Id>> IDS = Map.of(
            "journal", JournalId::new,
            "vendor", VendorId::new,
            "shown_to", VendorId::new,
            "account_of", VendorId::new,
            "product", ProductId::new,
            "offer", OfferId::new,
            "payout", PayoutId::new);

    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private final Labels labels;
    private final Sql sql;

    @Inject
    Culprits(Labels labels, Sql sql) {
        this.labels = labels;
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Culprits() {
        this(null, null);
    }

    /** The things by the columns that name them; what names none, or one that is gone, is left out. */
    public Map<Fault.Column, Label> of(Actor actor, Collection<Fault> faults, String language) {
        actor.require(Permission.LEDGER_READ);
        if (faults.isEmpty()) {
            return Map.of();
        }
        Map<Fault.Column, String> names = new HashMap<>();
        faults.stream().flatMap(each -> each.columns().stream()).forEach(each -> names.put(each, name(each)));
        Map<String, Label> known = new HashMap<>(labels.of(actor, names.values(), language));
        numbered(names.values()).forEach(each -> known.put(each.name(), each));
        return names.entrySet().stream()
                .filter(each -> known.containsKey(each.getValue()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> Objects.requireNonNull(known.get(each.getValue()))));
    }

    /** The number or the public id that a column gives; empty when it is neither. */
    private static String name(Fault.Column column) {
        if (NUMBERS.contains(column.name()) || column.name().equals(PUBLIC_ID)) {
            return column.value();
        }
        Function<UUID, Id> kind = IDS.get(column.name());
        return kind == null || !UUID_TEXT.matcher(column.value()).matches()
                ? ""
                : kind.apply(UUID.fromString(column.value())).text();
    }

    /** Some checks speak of purchases and of their orders in one column. */
    private List<Label> numbered(Collection<String> numbers) {
        return sql.list("""
                select 'pur' as prefix, id, number as name, id as page from ordering.purchase where number = any(?)
                union all
                select 'vor', id, number, purchase_id from ordering.vendor_order where number = any(?)""", Labels::label, numbers, numbers);
    }
}
