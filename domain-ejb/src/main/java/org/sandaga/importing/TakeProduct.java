package org.sandaga.importing;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Catalog;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.Features;
import org.sandaga.catalog.Pictures;
import org.sandaga.catalog.ProductDraft;
import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.Proposals;
import org.sandaga.catalog.Upserted;
import org.sandaga.catalog.VariantDraft;
import org.sandaga.catalog.VariantId;
import org.sandaga.inventory.Inventory;
import org.sandaga.offer.NewOffer;
import org.sandaga.offer.Offers;
import org.sandaga.shared.Actor;
import org.sandaga.shared.VendorId;

/** Takes one product in, with its offers and their stock. */
@Dependent
class TakeProduct {
    private final Catalog catalog;
    private final Proposals proposals;
    private final Offers offers;
    private final Inventory inventory;
    private final Places places;

    @Inject
    TakeProduct(Catalog catalog, Proposals proposals, Offers offers, Inventory inventory, Places places) {
        this.catalog = catalog;
        this.proposals = proposals;
        this.offers = offers;
        this.inventory = inventory;
        this.places = places;
    }

    /** What was looked up already in this transaction. */
    static final class Known {
        final Map<List<String>, CategoryId> categories = new HashMap<>();
        final Map<String, VendorId> vendors = new HashMap<>();
    }

    /**
     * Takes it in; offers whose vendor is not taken are refused, the others go in.
     *
     * @return what became of each row
     */
    List<Finding> take(Actor actor, Task task, ProductItem item, Known known) {
        List<Finding> findings = new ArrayList<>(item.findings());
        Map<OfferItem, VendorId> wanted = places.vendors(actor, task, item, known, findings);
        if (wanted.isEmpty() && item.parents().isEmpty()) {
            return findings;
        }
        boolean nothing =
                wanted.isEmpty() && (item.variants().isEmpty() || !item.offers().isEmpty());
        if (nothing || item.title().byLanguage().isEmpty()) {
            Fault fault = Fault.of(item.title().byLanguage().isEmpty() ? "NoTitle" : "NothingOffered");
            item.parents().forEach(row -> findings.add(Finding.refused(row, item.key(), fault)));
            wanted.keySet()
                    .forEach(each -> each.rows().forEach(row -> findings.add(Finding.refused(row, each.sku(), fault))));
            return findings;
        }
        takeIn(actor, task, item, known, wanted, findings);
        return findings;
    }

    private void takeIn(
            Actor actor,
            Task task,
            ProductItem item,
            Known known,
            Map<OfferItem, VendorId> wanted,
            List<Finding> findings) {
        Upserted product = product(actor, task, item, known);
        Map<Features, VariantId> variants = catalog.variants(product.product());
        Set<Change> described = product.outcome() == Upserted.Outcome.UNCHANGED ? Set.of() : EnumSet.of(Change.PRODUCT);
        Fault parent = fault(outcome(product.outcome()), described, item);
        item.parents().forEach(row -> findings.add(Finding.of(row, outcome(product.outcome()), item.key(), parent)));
        wanted.forEach((offer, vendor) -> {
            Set<Change> changes = EnumSet.noneOf(Change.class);
            changes.addAll(item.parents().isEmpty() ? described : Set.of());
            boolean created = offer(actor, task, vendor, variant(actor, offer, variants), offer, changes);
            Outcome outcome = created ? Outcome.CREATED : changes.isEmpty() ? Outcome.UNCHANGED : Outcome.CHANGED;
            Fault fault = fault(outcome, changes, item);
            offer.rows().forEach(row -> findings.add(Finding.of(row, outcome, offer.sku(), fault)));
        });
    }

    private VariantId variant(Actor actor, OfferItem offer, Map<Features, VariantId> variants) {
        Optional<VariantId> same = actor.vendor() == null || offer.gtin() == null
                ? Optional.empty()
                : catalog.variantOfGtin(offer.gtin()).filter(variants::containsValue);
        return same.or(() -> Optional.ofNullable(variants.get(offer.axes())))
                .orElseThrow(() -> new RowRefused("NoSuchVariant"));
    }

    private Upserted product(Actor actor, Task task, ProductItem item, Known known) {
        if (actor.vendor() != null) {
            ProductId sold = sold(item);
            if (sold != null) {
                return new Upserted(sold, Upserted.Outcome.UNCHANGED);
            }
            return proposals.upsert(
                    actor,
                    task.mapping().source() + ":" + item.key(),
                    draft(actor, item, known),
                    task.mapping().scope());
        }
        return catalog.upsert(
                actor,
                task.mapping().source() + ":" + item.key(),
                draft(actor, item, known),
                task.mapping().scope());
    }

    /** The product that the marketplace knows by the same GTIN, so that a vendor only adds an offer to it. */
    private @Nullable ProductId sold(ProductItem item) {
        return item.variants().stream()
                .map(ProductItem.Form::gtin)
                .filter(gtin -> gtin != null)
                .flatMap(gtin -> catalog.byGtin(gtin).stream())
                .findFirst()
                .orElse(null);
    }

    private ProductDraft draft(Actor actor, ProductItem item, Known known) {
        return new ProductDraft(
                places.category(actor, item, known),
                item.brand(),
                item.title(),
                item.description(),
                item.attributes(),
                Pictures.NONE,
                item.variants().stream()
                        .map(form -> new VariantDraft(form.axes(), form.gtin(), Pictures.NONE))
                        .toList());
    }

    /** Takes the offer in and adds what it changes; true when it is new. */
    private boolean offer(
            Actor actor, Task task, VendorId vendor, VariantId variant, OfferItem item, Set<Change> changes) {
        Offers.Imported taken = offers.imported(
                actor,
                vendor,
                new NewOffer(
                        variant, item.sku(), item.condition(), item.taxClass(), item.leadTimeDays(), item.prices()),
                task.mapping().termsScope());
        Integer stock = item.stock();
        if (stock != null && inventory.imported(actor, vendor, taken.offer(), stock)) {
            changes.add(Change.STOCK);
        }
        if (taken.terms()) {
            changes.add(Change.TERMS);
        }
        if (taken.prices()) {
            changes.add(Change.PRICE);
        }
        return taken.outcome() == Upserted.Outcome.CREATED;
    }

    private static Fault fault(Outcome outcome, Set<Change> changes, ProductItem item) {
        String title = item.title().in("fr");
        return switch (outcome) {
            case CREATED -> Fault.of("Created", title);
            case CHANGED -> Fault.of("Changed", title, Change.words(changes));
            default -> Fault.of("Unchanged", title);
        };
    }

    private static Outcome outcome(Upserted.Outcome outcome) {
        return Outcome.valueOf(outcome.name());
    }
}
