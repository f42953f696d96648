package org.sandaga.vendor;

import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;

/**
 * A vendor's shop, for everybody.
 *
 * @param vendor the vendor
 * @param name the shop's name
 * @param slug the shop's name in addresses
 * @param country ISO 3166 alpha-2
 * @param description of the shop
 * @param open false during a closure
 */
public record ShopView(VendorId vendor, String name, String slug, String country, Texts description, boolean open) {}
