package org.sandaga.ordering;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.ProductId;
import org.sandaga.catalog.VariantId;
import org.sandaga.customer.PostalAddress;
import org.sandaga.offer.OfferId;
import org.sandaga.shared.Money;
import org.sandaga.shared.Texts;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/**
 * A complete priced purchase, copied from an accepted quote; nothing in it is computed again.
 *
 * @param quote the quote it copies; one purchase at most comes of a quote
 * @param market code of the market, for example {@code SN}
 * @param currency ISO 4217; of every amount in it
 * @param language ISO 639-1, in which the shopper is written to
 * @param pricesIncludeTax whether the market's prices include tax
 * @param customer the account, or null for a guest
 * @param email where the shopper is written to
 * @param shipTo where it goes
 * @param billTo who is billed
 * @param trackingTokenHash {@link TrackingToken#hash} of the token that the shopper was given
 * @param payBefore business time at which it is given up when unpaid
 * @param total what the shopper accepted to pay
 * @param orders one for each vendor, at least one
 */
public record NewPurchase(
        UUID quote,
        String market,
        String currency,
        String language,
        boolean pricesIncludeTax,
        @Nullable UserId customer,
        String email,
        PostalAddress shipTo,
        PostalAddress billTo,
        String trackingTokenHash,
        Instant payBefore,
        Money total,
        List<Order> orders) {

    /** @throws PurchaseDoesNotAddUp when the total is not the sum of the parts to the last minor unit */
    public NewPurchase {
        orders = List.copyOf(orders);
        SumPolicy.check(currency, total, orders);
    }

    /**
     * One vendor's part.
     *
     * @param vendor who sells
     * @param vendorName as shown at placement
     * @param shippingMethod as shown at placement
     * @param shipping price of shipping, zero or more
     * @param shippingTaxes taxes of the shipping price
     * @param shippingCommission commission on shipping, or null when the rule takes none
     * @param total lines, shipping and taxes that are not already in prices
     * @param lines at least one
     */
    public record Order(
            VendorId vendor,
            String vendorName,
            String shippingMethod,
            Money shipping,
            List<Tax> shippingTaxes,
            @Nullable Commission shippingCommission,
            Money total,
            List<Line> lines) {
        public Order {
            shippingTaxes = List.copyOf(shippingTaxes);
            lines = List.copyOf(lines);
        }
    }

    /**
     * One offer bought, as it was when bought.
     *
     * @param offer the offer
     * @param product what it is
     * @param variant which form of it
     * @param title the product's title in every language it has
     * @param options axis to value, such as {@code size → XL}
     * @param vendorSku the vendor's own name for it
     * @param condition such as {@code NEW}
     * @param picture SHA-256 of its picture, or null
     * @param leadTimeDays days until it is handed to the carrier, as the shopper was shown; a quote that was written by
     *     the version before does not say it, and promises three
     * @param quantity pieces, at least 1
     * @param unitPrice price of one piece
     * @param taxes taxes of the whole line
     * @param commission what the marketplace keeps of it, or null when no rule takes anything
     */
    public record Line(
            OfferId offer,
            ProductId product,
            VariantId variant,
            Texts title,
            Map<String, String> options,
            String vendorSku,
            String condition,
            @Nullable String picture,
            Integer leadTimeDays,
            int quantity,
            Money unitPrice,
            List<Tax> taxes,
            @Nullable Commission commission) {
        private static final int UNSAID_LEAD_TIME = 3;

        public Line {
            leadTimeDays = leadTimeDays == null ? UNSAID_LEAD_TIME : leadTimeDays;
            options = Map.copyOf(options);
            taxes = List.copyOf(taxes);
        }

        /** Price of all pieces. */
        public Money total() {
            return unitPrice.times(quantity);
        }
    }

    /**
     * One tax of a line or of shipping.
     *
     * @param name such as {@code TVA}
     * @param rateBasisPoints 1 % = 100
     * @param amount how much
     * @param included true when the price contains it; false when it is added to the total
     */
    public record Tax(String name, int rateBasisPoints, Money amount, boolean included) {}

    /**
     * What the marketplace keeps of a line or of shipping, frozen.
     *
     * @param base the amount it was computed on
     * @param amount the commission
     * @param tax the tax on the commission
     * @param rule the rule that matched, or null for none
     * @param explanation why it is this much, for people
     */
    public record Commission(
            Money base, Money amount, Money tax, @Nullable UUID rule, Texts explanation) {}
}
