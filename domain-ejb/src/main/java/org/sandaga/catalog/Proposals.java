package org.sandaga.catalog;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Events;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.Input;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.Once;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.VendorId;

/** Lets vendors propose products that the catalogue lacks, and the operator decide. */
@Stateless
public class Proposals {
    private static final int LONGEST_REMARK = 1_000;

    private final Products products;
    private final DraftPolicy policy;
    private final ProductQueries queries;
    private final Events events;
    private final BusinessTime time;

    @Inject
    Proposals(Products products, DraftPolicy policy, ProductQueries queries, Events events, BusinessTime time) {
        this.products = products;
        this.policy = policy;
        this.queries = queries;
        this.events = events;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Proposals() {
        this(null, null, null, null, null);
    }

    /** Asks for a new product; until it is published only its vendor and the operator see it. */
    @Once
    @ForVendor
    public ProductId propose(Actor actor, ProductDraft draft) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_OFFERS);
        return propose(vendor, draft, null);
    }

    private ProductId propose(VendorId vendor, ProductDraft draft, @Nullable String sourceKey) {
        Product product = Product.proposed(policy.checked(draft, null), vendor, sourceKey, time.now());
        products.add(product);
        events.tell(new ProductProposed(product.id(), vendor));
        return product.id();
    }

    /**
     * Asks for a product out of the vendor's own file, or mends what was asked for; one that has been decided stays as
     * it is.
     *
     * @param sourceKey what it is called there; the same key of the same vendor is the same product
     * @param scope of what the file speaks; the rest of a proposal that is here already stays as it is
     */
    @ForVendor
    public Upserted upsert(Actor actor, String sourceKey, ProductDraft draft, DraftScope scope) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_OFFERS);
        String key = vendor.text() + ":" + sourceKey;
        Optional<Product> known = products.bySource(key);
        if (known.isEmpty()) {
            return new Upserted(propose(vendor, draft, key), Upserted.Outcome.CREATED);
        }
        Product product = known.get();
        boolean changed = product.isUndecided() && product.take(policy.checked(draft, product, scope));
        if (changed) {
            product.awaitDecision();
            events.tell(new ProductProposed(product.id(), vendor));
        }
        return new Upserted(product.id(), changed ? Upserted.Outcome.CHANGED : Upserted.Outcome.UNCHANGED);
    }

    /**
     * Mends a proposal and asks again; a variant that the draft does not name is dropped.
     *
     * @param version as the caller read it: its members share it with each other and with the operator
     * @throws org.sandaga.shared.StaleVersion when somebody changed it meanwhile
     * @throws ProductNotInState when it has been decided
     * @throws org.sandaga.shared.BusinessRuleViolated when a variant that was dropped is offered
     */
    @ForVendor
    public void proposeAgain(Actor actor, ProductId id, long version, ProductDraft draft) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_OFFERS);
        Product product = products.requireProposedBy(vendor, id).expect(version);
        ProductDraft clean = policy.checked(draft, id);
        drop(product, vendor, product.dropUnnamed(clean));
        product.proposeAgain(clean);
        events.tell(new ProductProposed(id, vendor));
    }

    private void drop(Product product, VendorId vendor, List<VariantId> variants) {
        if (!variants.isEmpty()) {
            events.tell(new VariantsDropped(product.id(), vendor, variants));
            products.drop(product, variants);
        }
    }

    /** What the vendor has proposed, oldest first, with what came of it. */
    @ForVendor
    public Slice<ProductRow> mine(Actor actor, SliceRequest slice) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_OFFERS);
        return queries.list(new ProductFilter(null, null, vendor, null), slice);
    }

    /**
     * The same a page at a time, for a screen.
     *
     * @param status only those that stand there, or null for all
     * @param page sorted by {@code proposed}, {@code title} or {@code status}
     */
    @ForVendor
    public Listing<ProposalRow> mine(Actor actor, @Nullable ProductStatus status, ListRequest page) {
        return queries.proposals(actor.requireVendor(Permission.SHOP_OFFERS), status, page);
    }

    /** How many of the vendor's proposals stand where; states without one are not in it. */
    @ForVendor
    public Map<ProductStatus, Integer> countMine(Actor actor) {
        return queries.counts(actor.requireVendor(Permission.SHOP_OFFERS));
    }

    /** One of the vendor's proposals. */
    @ForVendor
    public ProductView proposal(Actor actor, ProductId id) {
        products.requireProposedBy(actor.requireVendor(Permission.SHOP_OFFERS), id);
        return queries.any(id);
    }

    /** Takes a proposal into the catalogue; offers that waited for it go live. */
    public void accept(Actor actor, ProductId id) {
        actor.require(Permission.CATALOG_EDIT);
        products.require(id).publish();
        events.tell(new ProductPublished(id));
    }

    /**
     * Sends a proposal back to its vendor.
     *
     * @param remark what is to be mended, at most 1 000 characters
     */
    public void sendBack(Actor actor, ProductId id, String remark) {
        actor.require(Permission.CATALOG_EDIT);
        Product product = products.require(id);
        String clean = Input.text("remark", remark, LONGEST_REMARK);
        product.sendBack(clean);
        events.tell(new ProductSentBack(id, Objects.requireNonNull(product.proposer()), clean));
    }
}
