package org.sandaga.checkout;

import java.util.List;

import org.sandaga.ordering.NewPurchase;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

/**
 * What one vendor sends.
 *
 * @param shippingMethod in the checkout's language
 * @param shipping what sending it costs
 * @param total lines, shipping and taxes that are not in prices
 */
public record QuotePackage(
        VendorId vendor, String vendorName, String shippingMethod, Money shipping, List<QuoteLine> lines, Money total) {

    static QuotePackage of(NewPurchase.Order order) {
        return new QuotePackage(
                order.vendor(),
                order.vendorName(),
                order.shippingMethod(),
                order.shipping(),
                order.lines().stream().map(QuoteLine::of).toList(),
                order.total());
    }
}
