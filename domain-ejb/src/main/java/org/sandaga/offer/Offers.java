package org.sandaga.offer;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.ProductStatus;
import org.sandaga.catalog.Upserted;
import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Change;
import org.sandaga.shared.Events;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.Input;
import org.sandaga.shared.Money;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.VendorId;

/** Lets vendors offer variants of products, and tells buyers' carts the terms of the moment. */
@Stateless
public class Offers {
    private static final int LONGEST_REASON = 1_000;

    private final OfferBook book;
    private final PriceList prices;
    private final OfferPolicy policy;
    private final OfferQueries queries;
    private final VendorOfferQueries vendorQueries;
    private final RivalQueries rivalQueries;
    private final Events events;
    private final BusinessTime time;

    @Inject
    Offers(
            OfferBook book,
            PriceList prices,
            OfferPolicy policy,
            OfferQueries queries,
            VendorOfferQueries vendorQueries,
            RivalQueries rivalQueries,
            Events events,
            BusinessTime time) {
        this.book = book;
        this.prices = prices;
        this.policy = policy;
        this.queries = queries;
        this.vendorQueries = vendorQueries;
        this.rivalQueries = rivalQueries;
        this.events = events;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Offers() {
        this(null, null, null, null, null, null, null, null);
    }

    /**
     * Offers a variant; it is live at once, or as soon as its product is published.
     *
     * @throws OfferedAlready when the vendor offers it in this condition, or uses the SKU, already
     */
    @Once
    @ForVendor
    public OfferId list(Actor actor, NewOffer wanted) {
        return list(actor, actor.requireVendor(Permission.SHOP_OFFERS), policy.checked(wanted));
    }

    private OfferId list(Actor actor, VendorId vendor, NewOffer wanted) {
        OfferBook.Sold sold = book.sold(wanted.variant());
        book.twin(vendor, wanted).ifPresent(twin -> {
            throw new OfferedAlready(twin);
        });
        OfferStatus status = sold.status() == ProductStatus.PUBLISHED ? OfferStatus.LIVE : OfferStatus.PENDING;
        Offer offer = new Offer(vendor, wanted, status, time.now());
        book.add(offer);
        wanted.prices().forEach(price -> prices.set(offer, price, actor, time.now()));
        events.tell(new OfferListed(offer.id(), vendor, sold.product()));
        return offer.id();
    }

    /**
     * Takes in an offer from a catalogue, or what has changed of it: its terms and its prices.
     *
     * @param actor who may import for everybody, or a member of this vendor
     * @param wanted found again by its SKU
     * @param scope of which terms and prices the catalogue speaks; the others stay as they are
     * @throws OfferedAlready when the SKU is that of another variant, or the variant is offered under another SKU
     * @throws OfferNotInState when it was retired
     */
    @ForVendor
    public Imported imported(Actor actor, VendorId vendor, NewOffer wanted, TermsScope scope) {
        actor.requireImportFor(vendor);
        NewOffer clean = policy.checked(wanted);
        Offer known = book.bySku(vendor, clean.vendorSku()).orElse(null);
        if (known == null) {
            return new Imported(list(actor, vendor, clean), Upserted.Outcome.CREATED, true, true);
        }
        if (!known.variant().equals(clean.variant())) {
            throw new OfferedAlready(known.id());
        }
        List<Change> terms = known.take(scope.filled(clean, known.terms()), time.now());
        List<Change> priced = prices.replace(known, clean.prices(), scope, actor, time.now());
        if (!priced.isEmpty()) {
            known.touch(time.now());
        }
        if (terms.isEmpty() && priced.isEmpty()) {
            return new Imported(known.id(), Upserted.Outcome.UNCHANGED, false, false);
        }
        tellChange(known, Stream.concat(terms.stream(), priced.stream()).toList());
        return new Imported(known.id(), Upserted.Outcome.CHANGED, !terms.isEmpty(), !priced.isEmpty());
    }

    /**
     * What came of taking in an offer.
     *
     * @param terms whether its terms are other than before
     * @param prices whether its prices are
     */
    public record Imported(OfferId offer, Upserted.Outcome outcome, boolean terms, boolean prices) {}

    /**
     * Changes an offer's terms.
     *
     * @param version as the caller read it
     * @throws org.sandaga.shared.StaleVersion when somebody has changed it since
     */
    @ForVendor
    public void change(Actor actor, OfferId id, long version, OfferChange change) {
        Offer offer = own(actor, id).expect(version);
        tellChange(offer, offer.take(policy.checked(change), time.now()));
    }

    /**
     * Sets the price in one currency.
     *
     * @param version as the caller read it
     * @throws org.sandaga.shared.StaleVersion when somebody has changed it since
     */
    @ForVendor
    public void setPrice(Actor actor, OfferId id, long version, Money price) {
        Offer offer = own(actor, id).expect(version);
        offer.touch(time.now());
        tellChange(offer, prices.set(offer, policy.checked(price), actor, time.now()));
    }

    /**
     * Takes the price in one currency away; where it is asked for, the offer is not for sale any more.
     *
     * @param version as the caller read it
     * @throws org.sandaga.shared.StaleVersion when somebody has changed it since
     */
    @ForVendor
    public void removePrice(Actor actor, OfferId id, long version, String currency) {
        Offer offer = own(actor, id).expect(version);
        List<Change> removed = prices.remove(offer, currency, actor, time.now());
        if (!removed.isEmpty()) {
            offer.touch(time.now());
            tellChange(offer, removed);
        }
    }

    /** Withdraws an offer for the time being. */
    @ForVendor
    public void pause(Actor actor, OfferId id) {
        move(own(actor, id), offer -> offer.pause(time.now()));
    }

    /** Sells a paused offer again. */
    @ForVendor
    public void resume(Actor actor, OfferId id) {
        move(own(actor, id), offer -> offer.resume(time.now()));
    }

    /** Withdraws an offer for good; orders already placed stay as they are. */
    @ForVendor
    public void retire(Actor actor, OfferId id) {
        move(own(actor, id), offer -> offer.retire(time.now()));
    }

    /**
     * Withdraws somebody's offer, by the operator.
     *
     * @param reason what its vendor reads, at most 1 000 characters
     */
    public void block(Actor actor, OfferId id, String reason) {
        actor.require(Permission.CATALOG_EDIT);
        String why = Input.text("reason", reason, LONGEST_REASON);
        move(book.require(id), offer -> offer.block(why, time.now()));
    }

    /** Gives a blocked offer back to its vendor, paused. */
    public void unblock(Actor actor, OfferId id) {
        actor.require(Permission.CATALOG_EDIT);
        move(book.require(id), offer -> offer.unblock(time.now()));
    }

    /**
     * What offers are to a buyer in a market at this moment, in one statement; those that do not exist are missing.
     *
     * @throws org.sandaga.market.NoSuchMarket when the marketplace does not sell there
     */
    public Map<OfferId, OfferTerms> terms(Collection<OfferId> offers, String market) {
        return queries.terms(offers, market);
    }

    /** A vendor's own offer. */
    @ForVendor
    public OfferView view(Actor actor, OfferId id) {
        return vendorQueries.view(actor.requireVendor(Permission.SHOP_OFFERS), id);
    }

    /** A vendor's own offers, oldest first. */
    @ForVendor
    public Slice<OfferView> mine(Actor actor, OfferFilter filter, SliceRequest slice) {
        return vendorQueries.list(actor.requireVendor(Permission.SHOP_OFFERS), filter, slice);
    }

    /** Several of a vendor's own offers, in the order they are named; those of others are missing. */
    @ForVendor
    public List<OfferView> views(Actor actor, List<OfferId> offers) {
        return vendorQueries.views(actor.requireVendor(Permission.SHOP_OFFERS), offers);
    }

    /** What a vendor offers of one product, retired offers too. */
    @ForVendor
    public List<OfferView> of(Actor actor, ProductId product) {
        return vendorQueries.of(actor.requireVendor(Permission.SHOP_OFFERS), product);
    }

    /**
     * What others ask in each currency who sell the same variant in the same condition now; of the vendor's own offers,
     * those that nobody else sells are missing.
     */
    public Map<OfferId, List<Rival>> rivals(Actor actor, Collection<OfferId> offers) {
        return rivalQueries.of(actor.requireVendor(Permission.SHOP_OFFERS), offers);
    }

    /** The prices that an offer of the vendor has had, newest first, at most 200. */
    @ForVendor
    public List<PricePoint> priceHistory(Actor actor, OfferId id) {
        OfferView own = view(actor, id);
        return vendorQueries.history(actor.requireVendor(Permission.SHOP_OFFERS), own.id());
    }

    private Offer own(Actor actor, OfferId id) {
        return book.requireOf(actor.requireVendor(Permission.SHOP_OFFERS), id);
    }

    private void tellChange(Offer offer, List<Change> changes) {
        if (!changes.isEmpty()) {
            events.tell(new OfferChanged(offer.id(), offer.vendor(), changes));
        }
    }

    private void move(Offer offer, Consumer<Offer> command) {
        OfferStatus before = offer.status();
        command.accept(offer);
        events.tell(OfferMoved.from(before, offer));
    }
}
