package org.sandaga.importing;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Permission;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/**
 * An import that somebody carries on.
 *
 * @param attempt how often it was taken up; who took it up before may not go on
 * @param parts how many parts are taken of the group after that place, which is taken in part by part
 */
record Task(
        ImportId id,
        int attempt,
        @Nullable VendorId vendor,
        UserId askedBy,
        boolean dryRun,
        boolean reading,
        long place,
        int parts,
        Mapping mapping) {

    /** Whoever asked for it, with no more rights than an import needs. */
    Actor actor() {
        return vendor == null
                ? Actor.staff(askedBy, java.util.Set.of(Permission.CATALOG_IMPORT))
                : Actor.member(askedBy, vendor, java.util.Set.of(Permission.SHOP_OFFERS));
    }
}
