package org.sandaga.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;
import org.sandaga.shared.Input;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.Texts;

/** Takes products into the catalogue and keeps them. */
@Stateless
public class Catalog {
    private static final int LONGEST_WORD = 120;
    private static final int LONGEST_SEARCH = 200;
    private static final int MOST_KNOWN = 50;

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
    @Once
    public ProductId publish(Actor actor, ProductDraft draft) {
        actor.require(Permission.CATALOG_EDIT);
        return publishNew(draft, null);
    }

    private ProductId publishNew(ProductDraft draft, @Nullable String sourceKey) {
        Product product = Product.published(policy.checked(draft, null), sourceKey, time.now());
        products.add(product);
        events.tell(new ProductPublished(product.id()));
        return product.id();
    }

    /**
     * Takes in a product from elsewhere, or what has changed of it since it was last taken in.
     *
     * @param sourceKey what it is called where it comes from; the same key is the same product
     * @param scope of what the source speaks; the rest of a product that is here already stays as it is
     */
    public Upserted upsert(Actor actor, String sourceKey, ProductDraft draft, DraftScope scope) {
        actor.require(Permission.CATALOG_IMPORT);
        Optional<Product> known = products.bySource(sourceKey);
        if (known.isEmpty()) {
            return new Upserted(publishNew(draft, sourceKey), Upserted.Outcome.CREATED);
        }
        Product product = known.get();
        boolean changed = product.take(policy.checked(draft, product, scope));
        if (changed) {
            events.tell(new ProductChanged(product.id()));
        }
        return new Upserted(product.id(), changed ? Upserted.Outcome.CHANGED : Upserted.Outcome.UNCHANGED);
    }

    /**
     * Changes what the catalogue says of a product; variants that the draft does not name stay.
     *
     * @param version as the caller read it
     * @throws org.sandaga.shared.StaleVersion when somebody has changed it since
     * @throws ProductNotInState when it was taken out of the catalogue
     */
    public void change(Actor actor, ProductId id, long version, ProductDraft draft) {
        actor.require(Permission.CATALOG_EDIT);
        Product product = products.require(id).expect(version);
        if (product.mend(policy.checked(draft, id))) {
            events.tell(new ProductChanged(id));
        }
    }

    /** Takes a product out of the catalogue; what was bought of it stays as it is. */
    public void archive(Actor actor, ProductId id) {
        actor.require(Permission.CATALOG_EDIT);
        products.require(id).archive();
        events.tell(new ProductArchived(id));
    }

    /**
     * Says how an axis, or one of its values, reads in other languages.
     *
     * @param axis for example {@code Color}
     * @param value for example {@code White}, or null for the axis itself
     */
    public void word(Actor actor, String axis, @Nullable String value, Texts words) {
        actor.require(Permission.CATALOG_EDIT);
        // cleaned as variants' axes are, else it would never meet one
        products.word(
                Input.text("axis", axis, DraftPolicy.LONGEST_CODE),
                value == null ? "" : Input.text("value", value, DraftPolicy.LONGEST_VALUE),
                Input.texts("words", words, LONGEST_WORD));
    }

    /** A product with its variants, as everybody may see it; one that is only proposed is not found. */
    public ProductView product(ProductId id) {
        return queries.open(id);
    }

    /** A product with its variants, wherever it stands, for staff. */
    public ProductView product(Actor actor, ProductId id) {
        actor.require(Permission.CATALOG_EDIT);
        return queries.any(id);
    }

    /** Products, oldest first, for staff. */
    public Slice<ProductRow> list(Actor actor, ProductFilter filter, SliceRequest slice) {
        actor.require(Permission.CATALOG_EDIT);
        return queries.list(filter, slice);
    }

    /**
     * Published products whose name and brand have all the words, or one of whose variants has this GTIN, for a vendor
     * who wants to offer one of them; whether anybody sells them does not matter.
     *
     * @param wanted words or a GTIN, at most 200 characters
     * @param most at most this many, 1 to 50
     */
    public List<ProductRow> known(Actor actor, String wanted, int most) {
        actor.requireVendor(Permission.SHOP_OFFERS);
        String text = Input.maybeText("text", wanted, LONGEST_SEARCH);
        return text == null ? List.of() : queries.known(text, Input.within("most", most, 1, MOST_KNOWN));
    }

    /** The variants of a product by what tells them apart, for whoever may see the product. */
    public Map<Features, VariantId> variants(ProductId id) {
        return queries.variants(id);
    }

    /** The variant of this GTIN, whichever product it is of. */
    public Optional<VariantId> variantOfGtin(String gtin) {
        return queries.variantOfGtin(gtin);
    }

    /** The published product that has a variant of this GTIN. */
    public Optional<ProductId> byGtin(String gtin) {
        return queries.byGtin(gtin);
    }
}
