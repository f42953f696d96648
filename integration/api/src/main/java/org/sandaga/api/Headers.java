package org.sandaga.api;

/** The API's own headers. */
public final class Headers {
    /** Which of their vendors a member acts for. */
    public static final String VENDOR = "Sandaga-Vendor";

    /** The secret that opens a guest's cart. */
    public static final String CART = "Sandaga-Cart";

    /** The token that opens a guest's purchase. */
    public static final String TRACKING = "Sandaga-Tracking";

    /** On an answer that was given before. */
    static final String REPLAYED = "Idempotent-Replayed";

    private Headers() {}
}
