package org.sandaga.catalog;

import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;
import org.sandaga.shared.Permission;

/** Takes products into the catalogue and keeps them. */
@Stateless
public class Catalog {
    private final Products products;
    private final DraftPolicy policy;
    private final ProductQueries queries;
    private final Events events;
    private final BusinessTime time;

    @Inject
    Catalog(Products products, DraftPolicy policy, ProductQueries queries, Events events, BusinessTime time) {
        this.products = products;
        this.policy = policy;
        this.queries = queries;
        this.events = events;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Catalog() {
        this(null, null, null, null, null);
    }

    /** Takes in a product of the operator's own making; it can be bought at once. */
    public ProductId publish(Actor actor, ProductDraft draft) {
        actor.require(Permission.CATALOG_EDIT);
        return publishNew(draft, null);
    }

    private ProductId publishNew(ProductDraft draft, @org.jspecify.annotations.Nullable String sourceKey) {
        Product product = Product.published(policy.checked(draft, null), sourceKey, time.now());
        products.add(product);
        events.tell(new ProductPublished(product.id()));
        return product.id();
    }

    /**
     * Takes in a product from elsewhere, or what has changed of it since it was last taken in.
     *
     * @param sourceKey what it is called where it comes from; the same key is the same product
     */
    public Upserted upsert(Actor actor, String sourceKey, ProductDraft draft) {
        actor.require(Permission.CATALOG_IMPORT);
        Optional<Product> known = products.bySource(sourceKey);
        if (known.isEmpty()) {
            return new Upserted(publishNew(draft, sourceKey), Upserted.Outcome.CREATED);
        }
        Product product = known.get();
        boolean changed = product.take(policy.checked(draft, product.id()));
        if (changed) {
            events.tell(new ProductChanged(product.id()));
        }
        return new Upserted(product.id(), changed ? Upserted.Outcome.CHANGED : Upserted.Outcome.UNCHANGED);
    }

    /** A product with its variants, for whoever may see it. */
    public ProductView product(ProductId id) {
        return queries.view(id);
    }
}
