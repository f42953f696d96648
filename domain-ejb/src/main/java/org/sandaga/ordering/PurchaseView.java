package org.sandaga.ordering;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.PostalAddress;
import org.sandaga.shared.Money;
import org.sandaga.shared.UserId;

/**
 * A purchase as the shopper, and the operator's staff, see it.
 *
 * @param id the purchase
 * @param number its number for people
 * @param status derived from the vendor orders
 * @param market code of the market
 * @param language ISO 639-1, in which the shopper is written to
 * @param pricesIncludeTax whether prices include tax
 * @param customer the account, or null for a guest
 * @param email where the shopper is written to
 * @param shipTo where it goes
 * @param billTo who is billed
 * @param total what was to be paid
 * @param placedAt business time
 * @param payBefore business time at which it is given up when unpaid
 * @param paidAt business time, or null
 * @param orders one for each vendor, in order
 */
public record PurchaseView(
        PurchaseId id,
        String number,
        PurchaseStatus status,
        String market,
        String language,
        boolean pricesIncludeTax,
        @Nullable UserId customer,
        String email,
        PostalAddress shipTo,
        PostalAddress billTo,
        Money total,
        Instant placedAt,
        Instant payBefore,
        @Nullable Instant paidAt,
        List<VendorOrderView> orders) {}
