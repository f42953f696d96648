package org.sandaga.ordering;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;

/**
 * One line of a vendor order, as it was when bought.
 *
 * @param id the line
 * @param offer the offer
 * @param product what it is
 * @param variant which form of it
 * @param title the product's title
 * @param options axis to value
 * @param vendorSku the vendor's own name for it
 * @param condition such as {@code NEW}
 * @param picture SHA-256 of its picture, or null
 * @param quantity pieces
 * @param shipped pieces that have left
 * @param unitPrice price of one
 * @param total price of all
 */
public record OrderLineView(
        OrderLineId id,
        OfferId offer,
        ProductId product,
        VariantId variant,
        Texts title,
        Map<String, String> options,
        String vendorSku,
        String condition,
        @Nullable String picture,
        int quantity,
        int shipped,
        Money unitPrice,
        Money total) {}
