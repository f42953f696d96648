package org.sandaga.importing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.Vendors;

/** Finds where rows belong: their category, and the vendor whose offers they are. */
@Dependent
class Places {
    private final Categories categories;
    private final Vendors vendors;
    private final Tally tally;

    @Inject
    Places(Categories categories, Vendors vendors, Tally tally) {
        this.categories = categories;
        this.vendors = vendors;
        this.tally = tally;
    }

    /** The offers whose vendor is taken; the rows of the others are added to the findings. */
    Map<OfferItem, VendorId> vendors(
            Actor actor, Task task, ProductItem item, TakeProduct.Known known, List<Finding> findings) {
        Map<OfferItem, VendorId> taken = new LinkedHashMap<>();
        for (OfferItem offer : item.offers()) {
            try {
                taken.put(offer, vendor(actor, task, offer.vendor(), known));
            } catch (RowRefused refused) {
                offer.rows().forEach(row -> findings.add(Finding.refused(row, offer.sku(), refused.fault())));
            }
        }
        return taken;
    }

    private VendorId vendor(Actor actor, Task task, @Nullable String name, TakeProduct.Known known) {
        Mapping.Vendor rule = task.mapping().vendor();
        if (actor.vendor() != null) {
            return actor.vendor();
        }
        if (rule == null || name == null) {
            throw new RowRefused("NoVendor");
        }
        VendorId before = known.vendors.get(name);
        VendorId found = before == null ? look(actor, task, rule, name) : before;
        known.vendors.put(name, found);
        return found;
    }

    private VendorId look(Actor actor, Task task, Mapping.Vendor rule, String name) {
        long products = rule.atLeast() > 1 ? tally.products(task.id(), name) : rule.atLeast();
        if (products < rule.atLeast() && rule.otherwise() == null) {
            throw new RowRefused("VendorTooSmall", name, products, rule.atLeast());
        }
        String whose = products < rule.atLeast() && rule.otherwise() != null ? rule.otherwise() : name;
        if (rule.create() && rule.country() != null) {
            return vendors.ensureImported(actor, whose, rule.country());
        }
        return vendors.findImported(actor, whose).orElseThrow(() -> new RowRefused("UnknownVendor", whose));
    }

    /** The category; the operator's import makes what is missing, a vendor's does not. */
    CategoryId category(Actor actor, ProductItem item, TakeProduct.Known known) {
        if (item.category().isEmpty()) {
            throw new RowRefused("NoCategory");
        }
        List<Texts> path = item.category().stream()
                .map(name -> Texts.of(item.categoryLanguage(), name))
                .toList();
        CategoryId before = known.categories.get(item.category());
        CategoryId found = before != null
                ? before
                : find(actor, path)
                        .orElseThrow(() -> new RowRefused("UnknownCategory", String.join(" / ", item.category())));
        known.categories.put(item.category(), found);
        return found;
    }

    private Optional<CategoryId> find(Actor actor, List<Texts> path) {
        return actor.vendor() == null ? Optional.of(categories.ensure(actor, path)) : categories.find(path);
    }
}
