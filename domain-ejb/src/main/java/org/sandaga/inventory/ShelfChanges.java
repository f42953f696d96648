package org.sandaga.inventory;

import java.util.List;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.offer.OfferChange;
import org.sandaga.offer.OfferId;
import org.sandaga.offer.OfferView;
import org.sandaga.offer.Offers;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Money;
import org.sandaga.shared.StaleVersion;

/** Carries out what was written into a row of the grid, within one transaction. */
@Dependent
class ShelfChanges {
    private final Offers offers;
    private final Inventory inventory;

    @Inject
    ShelfChanges(Offers offers, Inventory inventory) {
        this.offers = offers;
        this.inventory = inventory;
    }

    void carryOut(Actor actor, ShelfRow before, ShelfEdit wanted) {
        OfferView offer = before.offer();
        boolean terms = wanted.leadTimeDays() != offer.leadTimeDays();
        boolean prices = !wanted.prices().equals(offer.prices());
        if ((terms || prices) && wanted.version() != offer.version()) {
            throw new StaleVersion(offer.id());
        }
        if (terms) {
            offers.change(
                    actor,
                    offer.id(),
                    offer.version(),
                    new OfferChange(offer.condition(), offer.taxClass(), wanted.leadTimeDays()));
        }
        if (prices) {
            price(actor, offer, wanted.prices());
        }
        if (wanted.onHand() != before.stock().onHand()) {
            inventory.setOnHand(actor, offer.id(), wanted.stockVersion(), wanted.onHand());
        }
    }

    private void price(Actor actor, OfferView offer, List<Money> wanted) {
        for (Money price : wanted) {
            if (!offer.prices().contains(price)) {
                offers.setPrice(actor, offer.id(), version(actor, offer.id()), price);
            }
        }
        for (Money old : offer.prices()) {
            if (wanted.stream().noneMatch(each -> each.currency().equals(old.currency()))) {
                offers.removePrice(actor, offer.id(), version(actor, offer.id()), old.currency());
            }
        }
    }

    /** Grows with each step of this transaction; nobody else can change it meanwhile. */
    private long version(Actor actor, OfferId offer) {
        return offers.view(actor, offer).version();
    }
}
