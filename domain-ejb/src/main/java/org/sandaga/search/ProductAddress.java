package org.sandaga.search;

import org.sandaga.catalog.ProductId;

/**
 * What the address of a product is made of.
 *
 * @param slug the readable part
 */
public record ProductAddress(ProductId product, String slug) {}
