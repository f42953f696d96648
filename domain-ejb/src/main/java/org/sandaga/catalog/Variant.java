package org.sandaga.catalog;

import java.util.UUID;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;

import org.jspecify.annotations.Nullable;

/** One form in which a product is sold, such as blue in XL. */
@Entity
@Table(schema = "catalog", name = "variant")
class Variant {
    @Id
    private UUID id;

    @ManyToOne(optional = false)
    @JoinColumn(name = "product_id")
    private Product product;

    private int position;
    private Features axes;
    private @Nullable String gtin;
    private Pictures pictures;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway")
    protected Variant() {}

    Variant(Product product, int position, VariantDraft draft) {
        this.id = VariantId.next().value();
        this.product = product;
        this.position = position;
        this.axes = draft.axes();
        this.gtin = draft.gtin();
        this.pictures = draft.pictures();
    }

    VariantId id() {
        return new VariantId(id);
    }

    int position() {
        return position;
    }

    Features axes() {
        return axes;
    }

    @Nullable
    String gtin() {
        return gtin;
    }

    Pictures pictures() {
        return pictures;
    }

    VariantDraft described() {
        return new VariantDraft(axes, gtin, pictures);
    }

    /** Takes over what the draft says of a variant with the same axes; true when something changed. */
    boolean take(VariantDraft draft) {
        boolean same = draft.equals(described());
        gtin = draft.gtin();
        pictures = draft.pictures();
        return !same;
    }
}
