package org.sandaga.cart;

import java.util.List;

import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * The lines of one vendor.
 *
 * @param subtotal of the lines that the next checkout buys, without shipping
 */
public record CartPackageView(VendorId vendor, String vendorName, List<CartLineView> lines, Money subtotal) {}
