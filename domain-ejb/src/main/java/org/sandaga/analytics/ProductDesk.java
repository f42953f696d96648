package org.sandaga.analytics;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductFilter;
import org.sandaga.catalog.ProductId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/** What the catalogue's staff look through: all products with their proposers, and what a proposal is most like. */
@Stateless
public class ProductDesk {
    private final ProductDeskQueries queries;

    @Inject
    ProductDesk(ProductDeskQueries queries) {
        this.queries = queries;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ProductDesk() {
        this(null);
    }

    /**
     * Products wherever they stand, as people page through them.
     *
     * @param actor needs {@link Permission#CATALOG_EDIT}
     * @param seller only those that this vendor offers, on sale or not; or null for all
     */
    public Listing<DeskProduct> products(
            Actor actor, ProductFilter filter, @Nullable VendorId seller, ListRequest page) {
        actor.require(Permission.CATALOG_EDIT);
        return queries.products(filter, seller, page);
    }

    /** Who offers a product at what price, those on sale first. @param actor needs {@link Permission#CATALOG_EDIT} */
    public List<ProductOffer> offers(Actor actor, ProductId product) {
        actor.require(Permission.CATALOG_EDIT);
        return queries.offers(product);
    }

    /** How many products of a category, and of those below it, say something under each attribute's code. */
    public Map<String, Long> saying(Actor actor, CategoryId category) {
        actor.require(Permission.CATALOG_EDIT);
        return queries.saying(category);
    }

    /**
     * The published product that has a bar code of another, else the one whose title is most like it, if any is; to
     * tell a new product from a double.
     */
    public Optional<ProductId> twin(Actor actor, ProductId product) {
        actor.require(Permission.CATALOG_EDIT);
        return queries.twin(product);
    }
}
