package org.sandaga.offer;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.catalog.VariantsDropped;
import org.sandaga.shared.AtOnce;

/** A variant that is offered, or was once, is not dropped from its product. */
@Dependent
class KeepVariantWhenDropped {
    private final OfferBook book;

    @Inject
    KeepVariantWhenDropped(OfferBook book) {
        this.book = book;
    }

    void on(@Observes @AtOnce VariantsDropped event) {
        book.skuOfOne(event.variants()).ifPresent(sku -> {
            throw new VariantIsOffered(sku);
        });
    }
}
