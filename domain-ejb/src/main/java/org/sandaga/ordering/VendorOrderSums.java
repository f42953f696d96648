package org.sandaga.ordering;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Stream;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

import org.sandaga.shared.Money;

/** The sums of a vendor order, frozen at placement. */
@Embeddable
class VendorOrderSums {
    @Column(nullable = false)
    private String currency = "";

    @Column(name = "items_minor", nullable = false)
    private long itemsMinor;

    @Column(name = "shipping_minor", nullable = false)
    private long shippingMinor;

    @Column(name = "tax_added_minor", nullable = false)
    private long taxAddedMinor;

    @Column(name = "tax_included_minor", nullable = false)
    private long taxIncludedMinor;

    @Column(name = "total_minor", nullable = false)
    private long totalMinor;

    @Column(name = "commission_minor", nullable = false)
    private long commissionMinor;

    @Column(name = "commission_tax_minor", nullable = false)
    private long commissionTaxMinor;

    /** For the persistence provider. */
    protected VendorOrderSums() {}

    static VendorOrderSums of(String currency, NewPurchase.Order order) {
        VendorOrderSums sums = new VendorOrderSums();
        sums.currency = currency;
        sums.itemsMinor = SumPolicy.items(currency, order).minor();
        sums.shippingMinor = order.shipping().minor();
        sums.taxAddedMinor = SumPolicy.taxAdded(currency, order).minor();
        sums.taxIncludedMinor = SumPolicy.taxIncluded(currency, order).minor();
        sums.totalMinor = order.total().minor();
        sums.commissionMinor = commissions(currency, order, NewPurchase.Commission::amount);
        sums.commissionTaxMinor = commissions(currency, order, NewPurchase.Commission::tax);
        return sums;
    }

    private static long commissions(
            String currency, NewPurchase.Order order, Function<NewPurchase.Commission, Money> part) {
        List<Money> parts = Stream.concat(
                        Stream.ofNullable(order.shippingCommission()),
                        order.lines().stream().map(NewPurchase.Line::commission).filter(Objects::nonNull))
                .map(part)
                .toList();
        return Money.sum(parts, currency).minor();
    }

    Money total() {
        return Money.of(totalMinor, currency);
    }
}
