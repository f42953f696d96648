package org.sandaga.vendorportal.offer;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.inventory.ShelfFilter;
import org.sandaga.inventory.VendorShelf;
import org.sandaga.offer.OfferView;
import org.sandaga.portal.Finder;
import org.sandaga.portal.Found;
import org.sandaga.portal.Written;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Permission;

/** Finds offers by a part of their title or SKU. */
@RequestScoped
public class OfferFinder implements Finder {
    private static final ListRequest FEW = ListRequest.first(6);

    private final VendorShelf shelf;
    private final Written written;

    @Inject
    OfferFinder(VendorShelf shelf, Written written) {
        this.shelf = shelf;
        this.written = written;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected OfferFinder() {
        this(null, null);
    }

    @Override
    public List<Found> find(Actor actor, String word) {
        return actor.may(Permission.SHOP_OFFERS)
                ? shelf.rows(actor, new ShelfFilter(null, word, false), FEW).items().stream()
                        .map(row -> found(row.offer()))
                        .toList()
                : List.of();
    }

    private Found found(OfferView offer) {
        String options = written.options(offer.axes().values());
        return new Found(
                "tag",
                written.text(offer.title()),
                options.isEmpty() ? offer.vendorSku() : options + " · " + offer.vendorSku(),
                "/offers/" + offer.id().text() + "/stock");
    }
}
