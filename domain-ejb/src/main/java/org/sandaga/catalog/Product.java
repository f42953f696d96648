package org.sandaga.catalog;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.persistence.CascadeType;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.OneToMany;
import jakarta.persistence.OrderBy;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.StaleVersion;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;

/** Something that can be sold, described once for all vendors. */
@Entity
@Table(schema = "catalog", name = "product")
class Product {
    @Id
    private UUID id;

    private String slug;

    @Enumerated(EnumType.STRING)
    private ProductStatus status;

    @Column(name = "category_id")
    private UUID category;

    private @Nullable String brand;
    private Texts title;
    private Texts description;
    private Features attributes;
    private Pictures pictures;

    @Column(name = "proposed_by")
    private @Nullable UUID proposedBy;

    private @Nullable String remark;

    /** How often its vendor has asked again; so each asking is a new version, also one that only drops a variant. */
    @Column(name = "asked_again")
    private int askedAgain;

    @Column(name = "source_key")
    private @Nullable String sourceKey;

    @Column(name = "created_at")
    private Instant createdAt;

    @OneToMany(mappedBy = "product", cascade = CascadeType.ALL)
    @OrderBy("position")
    private List<Variant> variants = new ArrayList<>();

    @Version
    private long version;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected Product() {}

    private Product(ProductStatus status, ProductDraft draft, Instant now) {
        this.id = ProductId.next().value();
        this.status = status;
        this.createdAt = now;
        this.slug = Slug.of(draft.title());
        this.category = draft.category().value();
        this.brand = draft.brand();
        this.title = draft.title();
        this.description = draft.description();
        this.attributes = draft.attributes();
        this.pictures = draft.pictures();
        draft.variants().forEach(this::addVariant);
    }

    /** One that may be bought from now on. */
    static Product published(ProductDraft draft, @Nullable String sourceKey, Instant now) {
        Product product = new Product(ProductStatus.PUBLISHED, draft, now);
        product.sourceKey = sourceKey;
        return product;
    }

    /** One that a vendor proposes and the operator has to look at. */
    static Product proposed(ProductDraft draft, VendorId by, @Nullable String sourceKey, Instant now) {
        Product product = new Product(ProductStatus.PROPOSED, draft, now);
        product.proposedBy = by.value();
        product.sourceKey = sourceKey;
        return product;
    }

    ProductId id() {
        return new ProductId(id);
    }

    ProductStatus status() {
        return status;
    }

    long version() {
        return version;
    }

    @Nullable
    VendorId proposer() {
        return proposedBy == null ? null : new VendorId(proposedBy);
    }

    List<Variant> variants() {
        return List.copyOf(variants);
    }

    Optional<Variant> variant(Features axes) {
        return variants.stream().filter(each -> each.axes().equals(axes)).findFirst();
    }

    Variant addVariant(VariantDraft draft) {
        if (variant(draft.axes()).isPresent()) {
            throw new VariantExistsAlready(draft.axes());
        }
        Variant variant =
                new Variant(this, variants.isEmpty() ? 0 : variants.getLast().position() + 1, draft);
        variants.add(variant);
        return variant;
    }

    /** @throws StaleVersion when somebody has changed it since the caller read that version */
    Product expect(long read) {
        if (version != read) {
            throw new StaleVersion(id());
        }
        return this;
    }

    /** What is said of it now. */
    ProductDraft described() {
        return described(variants.stream().map(Variant::described).toList());
    }

    private ProductDraft described(List<VariantDraft> forms) {
        return new ProductDraft(new CategoryId(category), brand, title, description, attributes, pictures, forms);
    }

    /** Takes over what somebody says of it now, by hand. @throws ProductNotInState once nobody reads it any more */
    boolean mend(ProductDraft draft) {
        if (status == ProductStatus.ARCHIVED) {
            throw new ProductNotInState(id(), status);
        }
        return take(draft);
    }

    /** Takes over a new description; variants it does not name stay. True when something changed. */
    boolean take(ProductDraft draft) {
        boolean same = draft.equals(described(draft.variants()));
        category = draft.category().value();
        brand = draft.brand();
        title = draft.title();
        description = draft.description();
        attributes = draft.attributes();
        pictures = draft.pictures();
        boolean changed = !same;
        for (VariantDraft each : draft.variants()) {
            changed |= take(each);
        }
        return changed;
    }

    private boolean take(VariantDraft draft) {
        Optional<Variant> known = variant(draft.axes());
        if (known.isEmpty()) {
            addVariant(draft);
            return true;
        }
        return known.get().take(draft);
    }

    void publish() {
        move(ProductStatus.PUBLISHED, ProductStatus.PROPOSED, ProductStatus.REVISION);
        remark = null;
    }

    void sendBack(String why) {
        move(ProductStatus.REVISION, ProductStatus.PROPOSED);
        remark = why;
    }

    /** Whether the operator has still to decide about it. */
    boolean isUndecided() {
        return status == ProductStatus.PROPOSED || status == ProductStatus.REVISION;
    }

    void proposeAgain(ProductDraft draft) {
        askedAgain++;
        take(draft);
        awaitDecision();
    }

    /** Forgets the variants that a draft does not name, and tells which. @throws ProductNotInState once decided */
    List<VariantId> dropUnnamed(ProductDraft draft) {
        if (!isUndecided()) {
            throw new ProductNotInState(id(), status);
        }
        List<Variant> gone =
                variants.stream().filter(each -> !draft.names(each.axes())).toList();
        variants.removeAll(gone);
        return gone.stream().map(Variant::id).toList();
    }

    void awaitDecision() {
        move(ProductStatus.PROPOSED, ProductStatus.REVISION, ProductStatus.PROPOSED);
    }

    void archive() {
        move(ProductStatus.ARCHIVED, ProductStatus.PUBLISHED);
    }

    private void move(ProductStatus to, ProductStatus... from) {
        if (!List.of(from).contains(status)) {
            throw new ProductNotInState(id(), status);
        }
        status = to;
    }
}
