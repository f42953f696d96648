package org.sandaga.analytics;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.commission.RuleId;
import org.sandaga.importing.ImportId;
import org.sandaga.ledger.JournalId;
import org.sandaga.offer.OfferId;
import org.sandaga.ordering.PurchaseId;
import org.sandaga.ordering.VendorOrderId;
import org.sandaga.payout.PayoutId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Id;
import org.sandaga.shared.Row;
import org.sandaga.shared.Sql;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/** Tells staff what the things are called that events and the audit trail know by their public ids. */
@Stateless
public class Labels {
    private static final String LABELS = """
            select 'pur' as prefix, id, number as name, id as page from ordering.purchase where id = any(?)
            union all select 'vor', id, number, purchase_id from ordering.vendor_order where id = any(?)
            union all select 'ven', id, display_name, id from vendor.vendor where id = any(?)
            union all select 'usr', id, name, id from identity.account where id = any(?)
            union all select 'prd', id, coalesce(title ->> ?::text, title ->> 'fr', title ->> 'en', ''), id from catalog.product where id = any(?)
            union all select 'off', o.id, v.display_name || ' · ' || o.vendor_sku, x.product_id
                      from offer.offer o join vendor.vendor v on v.id = o.vendor_id
                      join catalog.variant x on x.id = o.variant_id where o.id = any(?)
            union all select 'pay', p.id, v.display_name, p.id
                      from payout.payout p join vendor.vendor v on v.id = p.vendor_id where p.id = any(?)
            union all select 'jrn', id, seq::text, id from ledger.journal where id = any(?)
            union all select 'com', id, name, case when not retired then id end from commission.rule where id = any(?)
            union all select 'cat', id, coalesce(name ->> ?::text, name ->> 'fr', name ->> 'en', ''), id from catalog.category where id = any(?)
            union all select 'imp', id, coalesce(mapping ->> 'source', ''), id from importing.import where id = any(?)""";

    private static final String NAMED = """
            select 'pur' as prefix, id from ordering.purchase where number = ?
            union all select 'vor', o.id from ordering.vendor_order o
                      where o.purchase_id = (select p.id from ordering.purchase p where p.number = ?)
            union all select 'vor', id from ordering.vendor_order where number = ?
            union all select 'com', id from commission.rule where lower(name) = lower(?::text)
            union all select 'cat', c.id from catalog.category c
                      where exists (select from jsonb_each_text(c.name) n where lower(n.value) = lower(?::text))""";

    private static final Map<String, Function<UUID, Id>> KINDS = Map.ofEntries(
            Map.entry(PurchaseId.PREFIX, PurchaseId::new),
            Map.entry(VendorOrderId.PREFIX, VendorOrderId::new),
            Map.entry(VendorId.PREFIX, VendorId::new),
            Map.entry(UserId.PREFIX, UserId::new),
            Map.entry(ProductId.PREFIX, ProductId::new),
            Map.entry(OfferId.PREFIX, OfferId::new),
            Map.entry(PayoutId.PREFIX, PayoutId::new),
            Map.entry(JournalId.PREFIX, JournalId::new),
            Map.entry(RuleId.PREFIX, RuleId::new),
            Map.entry(CategoryId.PREFIX, CategoryId::new),
            Map.entry(ImportId.PREFIX, ImportId::new));

    /** Where what has no page of its own kind is shown. */
    private static final Map<String, Function<UUID, Id>> PAGES =
            Map.of(VendorOrderId.PREFIX, PurchaseId::new, OfferId.PREFIX, ProductId::new);

    private final Sql sql;

    @Inject
    Labels(Sql sql) {
        this.sql = sql;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Labels() {
        this(null);
    }

    /** The labels of things by their public ids; what has none is left out. @param language of titles */
    public Map<String, Label> of(Actor staff, Collection<String> things, String language) {
        StaffPolicy.require(staff);
        return sql
                .list(
                        LABELS,
                        Labels::label,
                        ids(things, PurchaseId.PREFIX),
                        ids(things, VendorOrderId.PREFIX),
                        ids(things, VendorId.PREFIX),
                        ids(things, UserId.PREFIX),
                        language,
                        ids(things, ProductId.PREFIX),
                        ids(things, OfferId.PREFIX),
                        ids(things, PayoutId.PREFIX),
                        ids(things, JournalId.PREFIX),
                        ids(things, RuleId.PREFIX),
                        language,
                        ids(things, CategoryId.PREFIX),
                        ids(things, ImportId.PREFIX))
                .stream()
                .collect(Collectors.toMap(Label::id, each -> each));
    }

    /**
     * The public ids of what is called just this: a purchase by its number, with its orders, an order by its own, a
     * commission rule or a category by its name, in whatever case.
     */
    public List<String> named(Actor staff, String name) {
        StaffPolicy.require(staff);
        return sql.list(NAMED, row -> id(row).text(), name, name, name, name, name);
    }

    private static Id id(Row row) {
        return KINDS.getOrDefault(row.text("prefix"), PurchaseId::new).apply(row.uuid("id"));
    }

    private static List<UUID> ids(Collection<String> things, String prefix) {
        return things.stream()
                .filter(each -> each.startsWith(prefix + "_"))
                .distinct()
                .map(each -> Id.parse(prefix, each))
                .toList();
    }

    static Label label(Row row) {
        String prefix = row.text("prefix");
        Function<UUID, Id> kind = KINDS.getOrDefault(prefix, PurchaseId::new);
        UUID page = row.maybeUuid("page");
        return new Label(
                id(row).text(),
                row.text("name"),
                page == null ? "" : PAGES.getOrDefault(prefix, kind).apply(page).text());
    }
}
