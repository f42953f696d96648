package org.sandaga.api;

/** What ids and codes look like on the wire, for {@code @Pattern}; the prefix tells the kind. */
public final class Shapes {
    private static final String BASE32 = "_[0-9a-hjkmnp-tv-z]{26}";

    /** An account. */
    public static final String USER = "usr" + BASE32;

    /** A vendor. */
    public static final String VENDOR = "ven" + BASE32;

    /** An address in a book. */
    public static final String ADDRESS = "adr" + BASE32;

    /** A category. */
    public static final String CATEGORY = "cat" + BASE32;

    /** A product. */
    public static final String PRODUCT = "prd" + BASE32;

    /** A variant of a product. */
    public static final String VARIANT = "var" + BASE32;

    /** A vendor's offer. */
    public static final String OFFER = "off" + BASE32;

    /** A cart. */
    public static final String CART = "crt" + BASE32;

    /** A line of a cart. */
    public static final String CART_LINE = "cln" + BASE32;

    /** A checkout. */
    public static final String CHECKOUT = "chk" + BASE32;

    /** A quote. */
    public static final String QUOTE = "quo" + BASE32;

    /** An attempt to pay a purchase. */
    public static final String ATTEMPT = "att" + BASE32;

    /** A refund. */
    public static final String REFUND = "ref" + BASE32;

    /** A purchase. */
    public static final String PURCHASE = "pur" + BASE32;

    /** One vendor's part of a purchase. */
    public static final String VENDOR_ORDER = "vor" + BASE32;

    /** A line of a vendor order. */
    public static final String ORDER_LINE = "lin" + BASE32;

    /** A parcel. */
    public static final String SHIPMENT = "shp" + BASE32;

    /** A commission rule. */
    public static final String RULE = "com" + BASE32;

    /** An account of the ledger. */
    public static final String LEDGER_ACCOUNT = "acc" + BASE32;

    /** A journal of the ledger. */
    public static final String JOURNAL = "jrn" + BASE32;

    /** A message to somebody. */
    public static final String MESSAGE = "msg" + BASE32;

    /** A batch of payouts. */
    public static final String PAYOUT_RUN = "run" + BASE32;

    /** A payout. */
    public static final String PAYOUT = "pay" + BASE32;

    /** An import. */
    public static final String IMPORT = "imp" + BASE32;

    /** A currency (ISO 4217). */
    public static final String CURRENCY = "[A-Z]{3}";

    /** A country or market (ISO 3166 alpha-2). */
    public static final String COUNTRY = "[A-Z]{2}";

    /** A language of the house. */
    public static final String LANGUAGE = "fr|en";

    /** Any language (ISO 639-1), in which texts of products may be. */
    public static final String ANY_LANGUAGE = "[a-z]{2}";

    /** The SHA-256 of a picture in lower-case hexadecimal. */
    public static final String PICTURE = "[0-9a-f]{64}";

    private Shapes() {}
}
