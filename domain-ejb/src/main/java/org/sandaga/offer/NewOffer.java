package org.sandaga.offer;

import java.util.List;

import org.sandaga.catalog.VariantId;
import org.sandaga.shared.Money;
import org.sandaga.tax.TaxClass;

/**
 * What a vendor wants to sell.
 *
 * @param variant which form of which product
 * @param vendorSku the vendor's own name for it, unique among its offers, at most 120 characters
 * @param condition in what condition
 * @param taxClass which rate of tax applies
 * @param leadTimeDays days until it is handed to the carrier, 0 to 365
 * @param prices one price at most in each currency, each above zero; tax is in it where the market says so
 */
public record NewOffer(
        VariantId variant,
        String vendorSku,
        Condition condition,
        TaxClass taxClass,
        int leadTimeDays,
        List<Money> prices) {

    public NewOffer {
        prices = List.copyOf(prices);
    }
}
