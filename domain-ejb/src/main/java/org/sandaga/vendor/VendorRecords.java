package org.sandaga.vendor;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;

import org.sandaga.media.MediaId;
import org.sandaga.shared.Actor;
import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Ids;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Sql;
import org.sandaga.shared.VendorId;

/** The vendors, and what was decided about them. */
@Dependent
class VendorRecords {
    private final EntityManager entities;
    private final Sql sql;
    private final BusinessTime time;

    @Inject
    VendorRecords(EntityManager entities, Sql sql, BusinessTime time) {
        this.entities = entities;
        this.sql = sql;
        this.time = time;
    }

    Vendor add(VendorApplication application) {
        VendorId id = VendorId.next();
        Vendor vendor = new Vendor(id, application, freeSlug(application.displayName(), id), time.now());
        entities.persist(vendor);
        return vendor;
    }

    /** The vendor that came with a catalogue under this name; nobody else can make it while this transaction lasts. */
    Optional<VendorId> lockImported(String name) {
        sql.one("select pg_advisory_xact_lock(hashtextextended(?, 7236002)) as held", row -> true, name);
        return sql.first(
                "select id from vendor.vendor where imported_as = ?", row -> new VendorId(row.uuid("id")), name);
    }

    Vendor addImported(String name, String country) {
        VendorId id = VendorId.next();
        Vendor vendor = Vendor.imported(id, name, country, freeSlug(name, id), time.now());
        entities.persist(vendor);
        return vendor;
    }

    /** @throws NotFound when there is none */
    Vendor get(VendorId id) {
        Vendor vendor = entities.find(Vendor.class, id.value());
        if (vendor == null) {
            throw new NotFound(id);
        }
        return vendor;
    }

    boolean isStored(MediaId picture) {
        return sql.first("select 1 as there from media.picture where sha256 = ?", row -> true, picture.sha256())
                .isPresent();
    }

    void decided(Vendor vendor, Actor actor, String reason) {
        sql.update(
                "insert into vendor.decision (id, vendor_id, status, actor, reason, at) values (?, ?, ?, ?, ?, ?)",
                Ids.next(),
                vendor.id(),
                vendor.status(),
                actor.name(),
                reason,
                time.now());
    }

    /** The name in an address: itself where it is free, else with the end of the id, which nobody else has. */
    private String freeSlug(String name, VendorId id) {
        String plain = slug(name);
        boolean taken = sql.first("select slug from vendor.vendor where slug = ?", row -> row.text("slug"), plain)
                .isPresent();
        String text = id.text();
        return plain.isEmpty() || taken
                ? (plain + "-" + text.substring(text.length() - 8)).replaceAll("^-", "")
                : plain;
    }

    private static String slug(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
