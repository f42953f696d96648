package org.sandaga.inventory;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.offer.OfferId;
import org.sandaga.ordering.StockLine;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Change;
import org.sandaga.shared.Events;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.StaleVersion;
import org.sandaga.shared.VendorId;

/** Lets vendors count their goods, and holds them for buyers until they are paid and shipped. */
@Stateless
public class Inventory {
    private static final int MOST_ON_HAND = 100_000_000;
    private static final int MOST_IN_A_LINE = 999;
    private static final int LONGEST_REASON = 200;

    private final StockBook book;
    private final StockItems items;
    private final Stockroom room;
    private final Events events;

    @Inject
    Inventory(StockBook book, StockItems items, Stockroom room, Events events) {
        this.book = book;
        this.items = items;
        this.room = room;
        this.events = events;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Inventory() {
        this(null, null, null, null);
    }

    /**
     * Takes goods into the house.
     *
     * @param quantity pieces, at least 1
     * @param reason in the vendor's words, at most 200 characters
     */
    @Once
    @ForVendor
    public StockView receive(Actor actor, OfferId offer, int quantity, String reason) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_OFFERS);
        Input.within("quantity", quantity, 1, MOST_ON_HAND);
        book.open(vendor, offer);
        StockView before = book.lock(vendor, offer).view();
        return bring(actor, vendor, before, before.onHand() + quantity, MovementKind.RECEIVED, reason);
    }

    /**
     * Says how many pieces there really are.
     *
     * @param version as the caller read it; 0 when nothing was ever counted
     * @throws StaleVersion when the vendor has received, counted or shipped since
     * @throws LessThanPromised when more is reserved and allocated than there would be
     */
    @ForVendor
    public StockView setOnHand(Actor actor, OfferId offer, long version, int quantity) {
        return correct(actor, offer, version, quantity, "");
    }

    /**
     * The same with a reason, which stays beside the movement.
     *
     * @param reason in the vendor's words, at most 200 characters
     */
    @ForVendor
    public StockView correct(Actor actor, OfferId offer, long version, int quantity, String reason) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_OFFERS);
        boolean first = book.view(vendor, offer).isEmpty();
        book.open(vendor, offer);
        StockView before = book.lock(vendor, offer).view();
        if (before.version() != (first && version == 0 ? 1 : version)) {
            throw new StaleVersion(offer);
        }
        return bring(actor, vendor, before, quantity, MovementKind.COUNTED, reason);
    }

    /**
     * Takes over a figure from an import; the same figure again changes nothing, whatever was sold in between.
     *
     * @param actor who may import for everybody, or a member of this vendor
     * @return true when the stock is another one now
     * @throws LessThanPromised when more is reserved and allocated than there would be
     */
    @ForVendor
    public boolean imported(Actor actor, VendorId vendor, OfferId offer, int quantity) {
        actor.requireImportFor(vendor);
        book.open(vendor, offer);
        StockBook.Entry before = book.lock(vendor, offer);
        if (before.imported() != null && before.imported() == quantity) {
            return false;
        }
        book.rememberImported(offer, Input.within("stock", quantity, 0, MOST_ON_HAND));
        bring(actor, vendor, before.view(), quantity, MovementKind.COUNTED, "import");
        return before.view().onHand() != quantity;
    }

    private StockView bring(
            Actor actor, VendorId vendor, StockView before, int onHand, MovementKind kind, String reason) {
        OfferId offer = before.offer();
        Input.within("quantity", onHand, 0, MOST_ON_HAND);
        int promised = before.reserved() + before.allocated();
        if (promised > onHand + before.backorderLimit()) {
            throw new LessThanPromised(offer, promised);
        }
        int difference = onHand - before.onHand();
        if (difference != 0) {
            book.setOnHand(offer, onHand);
            book.move(kind, List.of(new StockLine(offer, difference)), 1, reason(reason), actor);
            events.tell(new StockChanged(
                    offer, vendor, onHand, Change.among(Change.of("onHand", before.onHand(), onHand))));
        }
        return book.view(vendor, offer).orElseThrow();
    }

    private static String reason(String reason) {
        String clean = Input.maybeText("reason", reason, LONGEST_REASON);
        return clean == null ? "" : clean;
    }

    /** What there is of a vendor's own offer. */
    @ForVendor
    public StockView stock(Actor actor, OfferId offer) {
        return book.view(actor.requireVendor(Permission.SHOP_OFFERS), offer).orElseThrow(() -> new NotFound(offer));
    }

    /** What there is of several of a vendor's own offers; those never counted are missing. */
    @ForVendor
    public Map<OfferId, StockView> stock(Actor actor, Collection<OfferId> offers) {
        return book.views(actor.requireVendor(Permission.SHOP_OFFERS), offers);
    }

    /** The movements of a vendor's own offer, newest first; one that was never counted has no stock to move. */
    @ForVendor
    public Slice<MovementRow> movements(Actor actor, OfferId offer, SliceRequest slice) {
        StockView own = stock(actor, offer);
        return book.movements(actor.requireVendor(Permission.SHOP_OFFERS), own.offer(), slice);
    }

    /** The same a page at a time, for a screen; nothing for one that was never counted. */
    @ForVendor
    public Listing<MovementRow> movements(Actor actor, OfferId offer, ListRequest page) {
        return book.movements(actor.requireVendor(Permission.SHOP_OFFERS), offer, page);
    }

    /** How many pieces of each offer can be bought at this moment; 0 for one that was never counted. */
    public Map<OfferId, Integer> available(Collection<OfferId> offers) {
        return book.available(offers);
    }

    /**
     * Holds pieces for a quote, all or nothing; asking again for the same quote changes nothing.
     *
     * @param quote the quote, which names the reservation from now on
     * @param visitor who asks: account, cart or address; counted against one visitor holding everything
     * @param lines 1 to 999 pieces each
     * @param expiresAt business time at which they are given back
     * @throws OfferSoldOut when there are too few of one; nothing is held then
     * @throws TooManyReservations when the visitor holds as many reservations as one may
     */
    public void reserve(UUID quote, String visitor, List<StockLine> lines, Instant expiresAt) {
        if (lines.isEmpty()) {
            throw new InvalidInput("lines", "≥ 1");
        }
        lines.forEach(line -> Input.within("quantity", line.quantity(), 1, MOST_IN_A_LINE));
        room.reserve(quote, visitor, lines, expiresAt);
    }

    /** Paid pieces leave the house; in the vendor's own transaction or the platform's. */
    public void ship(Actor actor, List<StockLine> lines) {
        items.ship(lines);
        book.move(MovementKind.SHIPPED, lines, -1, "", actor);
    }
}
