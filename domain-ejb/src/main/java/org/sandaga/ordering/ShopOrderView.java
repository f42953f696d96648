package org.sandaga.ordering;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.PostalAddress;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;

/**
 * A vendor order as its vendor sees it: with the address and with what the marketplace keeps.
 *
 * @param order what everybody sees
 * @param shipTo where it goes
 * @param language ISO 639-1 of the shopper
 * @param commission what the marketplace keeps
 * @param commissionTax tax on it
 * @param net what is left for the vendor
 * @param commissions line by line, with the reason
 */
public record ShopOrderView(
        VendorOrderView order,
        PostalAddress shipTo,
        String language,
        Money commission,
        Money commissionTax,
        Money net,
        List<Kept> commissions) {

    /**
     * What the marketplace keeps of one line.
     *
     * @param line the line, or null for the shipping
     * @param base what it was computed on
     * @param amount the commission
     * @param tax tax on it
     * @param explanation the rule that matched, in words
     */
    public record Kept(@Nullable OrderLineId line, Money base, Money amount, Money tax, Texts explanation) {}
}
