package org.sandaga.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Json;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;
import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;

/** Keeps the products with their variants. */
@Dependent
class Products {
    private final EntityManager entities;
    private final Sql sql;

    @Inject
    Products(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    void add(Product product) {
        entities.persist(product);
    }

    Product require(ProductId id) {
        Product product = entities.find(Product.class, id.value());
        if (product == null) {
            throw new NotFound(id);
        }
        return product;
    }

    /** A vendor's own proposal; nobody else's is found. */
    Product requireProposedBy(VendorId vendor, ProductId id) {
        return entities.createQuery(
                        "select p from Product p where p.proposedBy = :vendor and p.id = :id", Product.class)
                .setParameter("vendor", vendor.value())
                .setParameter("id", id.value())
                .getResultStream()
                .findFirst()
                .orElseThrow(() -> new NotFound(id));
    }

    /** Takes variants away at once, so that others can have their numbers in the same transaction. */
    void drop(Product product, List<VariantId> variants) {
        sql.update("delete from catalog.variant where product_id = ? and id = any(?)", product.id(), variants);
    }

    Optional<Product> bySource(String sourceKey) {
        return entities.createQuery("select p from Product p where p.sourceKey = :key", Product.class)
                .setParameter("key", sourceKey)
                .getResultStream()
                .findFirst();
    }

    /** How many of these pictures the house has. */
    int countStored(Collection<String> hashes) {
        return sql.one(
                "select count(*) as stored from media.picture where sha256 = any(?)",
                row -> row.count("stored"),
                hashes);
    }

    /** Says how an axis, or one of its values, reads in other languages. */
    void word(String axis, String value, Texts words) {
        sql.update("""
                insert into catalog.axis_word (axis, value, words) values (?, ?, ?::jsonb)
                on conflict (axis, value) do update set words = excluded.words""", axis, value, Json.write(words.byLanguage()));
    }

    /** Whether another product's variant has the number. */
    boolean isTaken(String gtin, @Nullable ProductId except) {
        return sql.first(
                        "select id from catalog.variant where gtin = ? and product_id is distinct from ?::uuid",
                        row -> row.uuid("id"),
                        gtin,
                        except)
                .isPresent();
    }
}
