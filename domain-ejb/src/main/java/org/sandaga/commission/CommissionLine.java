package org.sandaga.commission;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.offer.Condition;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * A line of a sale whose commission is wanted.
 *
 * @param key the caller's name for it
 * @param unitPrice of one piece, for price bands
 * @param base what the line's goods cost, as sold
 */
public record CommissionLine(
        String key,
        VendorId vendor,
        ProductId product,
        CategoryId category,
        Condition condition,
        Money unitPrice,
        Money base) {}
