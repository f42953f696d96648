package org.sandaga.ordering;

/**
 * A vendor order as staff find it.
 *
 * @param id the vendor order
 * @param purchase what it is part of
 * @param number its number for people
 * @param vendor who sells it, as it was called then
 * @param status where it stands
 */
public record VendorOrderRow(
        VendorOrderId id, PurchaseId purchase, String number, String vendor, VendorOrderStatus status) {}
