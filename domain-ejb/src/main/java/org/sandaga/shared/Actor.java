package org.sandaga.shared;

import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Who asks a door for something: a signed-in user, a guest, a member acting for a vendor, or the system itself.
 *
 * @param user the account, or null for a guest and for the system
 * @param vendor the vendor acted for, or null
 * @param permissions what the actor may do
 * @param system true only for jobs, listeners and webhooks
 */
public record Actor(@Nullable UserId user, @Nullable VendorId vendor, Set<Permission> permissions, boolean system) {

    /** Somebody who has not signed in. */
    public static final Actor GUEST = new Actor(null, null, Set.of(), false);

    /** The marketplace itself: jobs, listeners and what providers report. */
    public static final Actor SYSTEM = new Actor(null, null, EnumSet.allOf(Permission.class), true);

    public Actor {
        permissions = Set.copyOf(permissions);
    }

    /** A signed-in account without any special permission. */
    public static Actor shopper(UserId user) {
        return new Actor(user, null, Set.of(), false);
    }

    /** A member of the operator's staff. */
    public static Actor staff(UserId user, Set<Permission> permissions) {
        return new Actor(user, null, permissions, false);
    }

    /** A member of a vendor acting for it. */
    public static Actor member(UserId user, VendorId vendor, Set<Permission> permissions) {
        return new Actor(user, vendor, permissions, false);
    }

    public boolean may(Permission permission) {
        return permissions.contains(permission);
    }

    /** @throws NotAllowed when the permission is missing */
    public void require(Permission permission) {
        if (!may(permission)) {
            throw new NotAllowed(permission);
        }
    }

    /** @throws NotAllowed when nobody is signed in */
    public UserId requireUser() {
        if (user == null) {
            throw new NotAllowed("sign-in");
        }
        return user;
    }

    /** @throws NotAllowed when the actor acts for no vendor or lacks the permission in it */
    public VendorId requireVendor(Permission permission) {
        require(permission);
        if (vendor == null) {
            throw new NotAllowed("vendor");
        }
        return vendor;
    }

    /**
     * Lets importers in: staff for every vendor, a vendor's members for their own.
     *
     * @throws NotAllowed when it is neither
     */
    public void requireImportFor(VendorId whose) {
        if (vendor == null) {
            require(Permission.CATALOG_IMPORT);
        } else if (!requireVendor(Permission.SHOP_OFFERS).equals(whose)) {
            throw new NotAllowed("vendor");
        }
    }

    /** Who did it, for audit and events: the account's public id, {@code system} or {@code guest}. */
    public String name() {
        return user != null ? user.text() : system ? "system" : "guest";
    }
}
