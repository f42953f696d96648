package org.sandaga.identity;

/** The audiences of the house, for {@code web.xml}, {@code @RolesAllowed} and the claim {@code groups}. */
public final class Groups {
    /** Any account: the storefront. */
    public static final String SHOPPER = "shopper";

    /** A member of at least one vendor: the vendor portal. */
    public static final String VENDOR = "vendor";

    /** The operator's staff: the back office. */
    public static final String STAFF = "staff";

    private Groups() {}
}
