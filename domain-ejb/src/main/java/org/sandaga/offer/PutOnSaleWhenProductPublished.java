package org.sandaga.offer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.catalog.ProductPublished;
import org.sandaga.shared.AtOnce;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;

/** Offers made while their product was only proposed go live with it. */
@Dependent
class PutOnSaleWhenProductPublished {
    private final OfferBook book;
    private final Events events;
    private final BusinessTime time;

    @Inject
    PutOnSaleWhenProductPublished(OfferBook book, Events events, BusinessTime time) {
        this.book = book;
        this.events = events;
        this.time = time;
    }

    void on(@Observes @AtOnce ProductPublished event) {
        for (Offer offer : book.pendingOf(event.product())) {
            OfferStatus before = offer.status();
            offer.goLive(time.now());
            events.tell(OfferMoved.from(before, offer));
        }
    }
}
