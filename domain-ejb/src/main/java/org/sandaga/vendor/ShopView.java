package org.sandaga.vendor;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.MediaId;
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
 * @param logo a stored picture, or null
 * @param banner a stored picture, or null
 * @param policies what the shop promises
 * @param trader who it is in law
 */
public record ShopView(
        VendorId vendor,
        String name,
        String slug,
        String country,
        Texts description,
        boolean open,
        @Nullable MediaId logo,
        @Nullable MediaId banner,
        Texts policies,
        Trader trader) {}
