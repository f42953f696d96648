package org.sandaga.ordering;

import java.util.Collection;
import java.util.List;

import org.sandaga.shared.Money;

/** Holds a new purchase to its sums: total = Σ vendor orders = Σ lines + shipping + taxes not in prices. */
final class SumPolicy {

    private SumPolicy() {}

    static void check(String currency, Money total, List<NewPurchase.Order> orders) {
        require("orders", true, !orders.isEmpty());
        orders.forEach(order -> check(currency, order));
        require("total", Money.sum(orders.stream().map(NewPurchase.Order::total).toList(), currency), total);
    }

    private static void check(String currency, NewPurchase.Order order) {
        require("lines", true, !order.lines().isEmpty());
        order.lines().forEach(line -> require("quantity", true, line.quantity() >= 1));
        require("order " + order.vendorName(), sum(currency, order), order.total());
    }

    private static Money sum(String currency, NewPurchase.Order order) {
        return items(currency, order).plus(order.shipping()).plus(taxAdded(currency, order));
    }

    static Money items(String currency, NewPurchase.Order order) {
        return Money.sum(order.lines().stream().map(NewPurchase.Line::total).toList(), currency);
    }

    static Money taxAdded(String currency, NewPurchase.Order order) {
        return taxes(currency, order, false);
    }

    static Money taxIncluded(String currency, NewPurchase.Order order) {
        return taxes(currency, order, true);
    }

    private static Money taxes(String currency, NewPurchase.Order order, boolean included) {
        return order.lines().stream()
                .map(line -> added(currency, line.taxes(), included))
                .reduce(added(currency, order.shippingTaxes(), included), Money::plus);
    }

    static Money added(String currency, Collection<NewPurchase.Tax> taxes, boolean included) {
        return Money.sum(
                taxes.stream()
                        .filter(tax -> tax.included() == included)
                        .map(NewPurchase.Tax::amount)
                        .toList(),
                currency);
    }

    private static void require(String what, Object expected, Object found) {
        if (!expected.equals(found)) {
            throw new PurchaseDoesNotAddUp(what, expected, found);
        }
    }
}
