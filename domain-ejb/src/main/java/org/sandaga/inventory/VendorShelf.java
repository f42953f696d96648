package org.sandaga.inventory;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.offer.NewOffer;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferView;
import org.sandaga.offer.Offers;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/** Shows vendors their offers with what there is of each, a page of a grid at a time. */
@Stateless
public class VendorShelf {
    private final ShelfQueries queries;
    private final StockBook book;
    private final Offers offers;
    private final Inventory inventory;
    private final ShelfChanges changes;

    @Inject
    VendorShelf(ShelfQueries queries, StockBook book, Offers offers, Inventory inventory, ShelfChanges changes) {
        this.queries = queries;
        this.book = book;
        this.offers = offers;
        this.inventory = inventory;
        this.changes = changes;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public VendorShelf() {
        this(null, null, null, null, null);
    }

    /**
     * Some of the vendor's offers.
     *
     * @param page sorted by {@code changed}, {@code title}, {@code sku}, {@code stock}, {@code lead} or {@code status}
     */
    @ForVendor
    public Listing<ShelfRow> rows(Actor actor, ShelfFilter filter, ListRequest page) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_OFFERS);
        Listing<OfferId> found = queries.find(vendor, filter, page);
        return new Listing<>(rows(vendor, offers.views(actor, found.items())), found.found(), found.order());
    }

    /**
     * Some of the movements of all the vendor's offers, the latest first.
     *
     * @param page sorted by {@code at}, {@code title}, {@code sku}, {@code kind} or {@code quantity}
     */
    @ForVendor
    public Listing<ShelfMovement> movements(Actor actor, MovementSearch wanted, ListRequest page) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_OFFERS);
        Listing<ShelfQueries.Moved> found = queries.movements(vendor, wanted, page);
        Map<OfferId, OfferView> moved =
                offers
                        .views(
                                actor,
                                found.items().stream()
                                        .map(ShelfQueries.Moved::offer)
                                        .distinct()
                                        .toList())
                        .stream()
                        .collect(Collectors.toMap(OfferView::id, Function.identity()));
        List<ShelfMovement> rows = found.items().stream()
                .map(each -> new ShelfMovement(Objects.requireNonNull(moved.get(each.offer())), each.row()))
                .toList();
        return new Listing<>(rows, found.found(), found.order());
    }

    /** The currencies in which the vendor asks a price for anything. */
    @ForVendor
    public List<String> currencies(Actor actor) {
        return queries.currencies(actor.requireVendor(Permission.SHOP_OFFERS));
    }

    /** One of the vendor's offers. */
    @ForVendor
    public ShelfRow row(Actor actor, OfferId offer) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_OFFERS);
        return rows(vendor, List.of(offers.view(actor, offer))).getFirst();
    }

    /**
     * Takes over what the vendor wrote into a row, all of it or nothing.
     *
     * @return the row as it is now
     * @throws org.sandaga.shared.StaleVersion when somebody changed what is changed here since it was read
     * @throws LessThanPromised when more is reserved and allocated than there would be
     */
    @ForVendor
    public ShelfRow edit(Actor actor, OfferId offer, ShelfEdit wanted) {
        changes.carryOut(actor, row(actor, offer), wanted);
        return row(actor, offer);
    }

    /**
     * Offers a variant of which some pieces are there.
     *
     * @param pieces 0 when they are still to come
     * @throws org.sandaga.offer.OfferedAlready when the vendor offers it in this condition, or uses the SKU, already
     */
    @Once
    @ForVendor
    public OfferId offer(Actor actor, NewOffer wanted, int pieces) {
        OfferId offer = offers.list(actor, wanted);
        if (pieces != 0) {
            inventory.receive(actor, offer, pieces, "");
        }
        return offer;
    }

    private List<ShelfRow> rows(VendorId vendor, List<OfferView> views) {
        Map<OfferId, StockView> stock =
                book.views(vendor, views.stream().map(OfferView::id).toList());
        return views.stream()
                .map(each -> new ShelfRow(each, stock.getOrDefault(each.id(), StockView.neverCounted(each.id()))))
                .toList();
    }
}
