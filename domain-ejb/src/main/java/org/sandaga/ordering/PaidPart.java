package org.sandaga.ordering;

import java.util.List;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * One vendor's part of a purchase, as events tell it.
 *
 * @param order the vendor order
 * @param number its number for people
 * @param vendor whose it is
 * @param total with shipping and tax
 * @param lines the stock it takes
 */
public record PaidPart(VendorOrderId order, String number, VendorId vendor, Money total, List<StockLine> lines) {}
