package org.sandaga.identity;

import java.util.EnumSet;
import java.util.Set;

import org.sandaga.shared.Permission;

/** What a member of the operator's staff is there for; each bundles permissions. */
public enum StaffRole {
    /** Everything the operator may do. */
    ADMINISTRATOR(EnumSet.range(Permission.VENDOR_REVIEW, Permission.CLOCK_MOVE)),
    /** Money: ledger, commission, payout runs. */
    FINANCE(EnumSet.of(
            Permission.LEDGER_READ,
            Permission.PAYOUT_PROPOSE,
            Permission.PAYOUT_APPROVE,
            Permission.COMMISSION_EDIT,
            Permission.PURCHASE_READ)),
    /** Products and categories. */
    CATALOGUE(EnumSet.of(Permission.CATALOG_EDIT, Permission.CATALOG_IMPORT)),
    /** Shoppers and vendors who need help. */
    SUPPORT(EnumSet.of(Permission.PURCHASE_READ, Permission.PURCHASE_OPERATE, Permission.VENDOR_REVIEW));

    private final Set<Permission> permissions;

    StaffRole(Set<Permission> permissions) {
        this.permissions = Set.copyOf(permissions);
    }

    /** What the role allows. */
    public Set<Permission> permissions() {
        return permissions;
    }
}
