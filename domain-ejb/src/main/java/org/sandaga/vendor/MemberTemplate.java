package org.sandaga.vendor;

import java.util.EnumSet;
import java.util.Set;

import org.sandaga.shared.Permission;

/** What a member does for a vendor; each template bundles permissions. */
public enum MemberTemplate {
    /** Everything, and the team. */
    OWNER(EnumSet.range(Permission.SHOP_ORDERS, Permission.SHOP_TEAM)),
    /** Offers, prices and stock. */
    CATALOGUE(EnumSet.of(Permission.SHOP_OFFERS)),
    /** Accepts and ships. */
    ORDERS(EnumSet.of(Permission.SHOP_ORDERS)),
    /** Balance and payouts. */
    FINANCE(EnumSet.of(Permission.SHOP_FINANCE)),
    /** May come in and look around, and change nothing. */
    READ_ONLY(EnumSet.noneOf(Permission.class));

    private final Set<Permission> permissions;

    MemberTemplate(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** The templates that allow something. */
    static Set<MemberTemplate> allowing(Permission permission) {
        EnumSet<MemberTemplate> found = EnumSet.allOf(MemberTemplate.class);
        found.removeIf(template -> !template.permissions.contains(permission));
        return found;
    }

    /** What the template allows. */
    public Set<Permission> permissions() {
        return permissions;
    }
}
