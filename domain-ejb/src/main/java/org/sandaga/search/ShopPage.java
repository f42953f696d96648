package org.sandaga.search;

import java.util.List;

import org.sandaga.vendor.ShopView;

/**
 * A vendor's shop as everybody sees it in one market.
 *
 * @param shop how it presents itself
 * @param products how many products it sells there now
 * @param categories where these are, for a search within the shop
 */
public record ShopPage(ShopView shop, int products, List<Facet.Value> categories) {}
