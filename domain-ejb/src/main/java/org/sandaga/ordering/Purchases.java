package org.sandaga.ordering;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;

import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;

/** Keeps purchases and the hashed secrets that open them. */
@Dependent
class Purchases {
    private final EntityManager entities;
    private final Sql sql;

    @Inject
    Purchases(EntityManager entities, Sql sql) {
        this.entities = entities;
        this.sql = sql;
    }

    void add(Purchase purchase, String tokenHash, Instant now) {
        entities.persist(purchase);
        addToken(purchase.id(), tokenHash, now);
    }

    void addToken(PurchaseId purchase, String hash, Instant now) {
        sql.update(
                "insert into ordering.tracking_token (hash, purchase_id, made_at) values (?, ?, ?)",
                hash,
                purchase,
                now);
    }

    String nextNumber() {
        return sql.one("select nextval('ordering.purchase_number') as number", row -> row.text("number"));
    }

    /** The purchase that a quote came to; whoever asks for the same quote meanwhile waits. */
    Optional<Purchase> ofQuote(UUID quote) {
        sql.one(
                "select pg_advisory_xact_lock(hashtextextended(?, 6)) is null as mine",
                row -> row.flag("mine"),
                quote.toString());
        return entities.createQuery("select p from Purchase p where p.quote = :quote", Purchase.class)
                .setParameter("quote", quote)
                .getResultStream()
                .findFirst();
    }

    /** The purchase of that number, if a guest placed it with this address; in any case of letters. */
    Optional<PurchaseId> ofGuest(String number, String email) {
        return sql.first(
                "select id from ordering.purchase where number = ? and lower(email) = lower(?) and customer_id is null",
                row -> new PurchaseId(row.uuid("id")),
                number,
                email);
    }

    /** Reads it and holds its row until the transaction ends. */
    Purchase lock(PurchaseId id) {
        Purchase found = entities.find(Purchase.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (found == null) {
            throw new NotFound(id);
        }
        return found;
    }
}
