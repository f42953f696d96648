package org.sandaga.checkout;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import org.sandaga.ordering.NewPurchase;
import org.sandaga.shared.Money;

/** Adds up the parts of a quote. */
record Sums(List<NewPurchase.Order> orders, String currency) {

    Money items() {
        return sum(orders.stream().flatMap(order -> order.lines().stream()), NewPurchase.Line::total);
    }

    Money shipping() {
        return sum(orders.stream(), NewPurchase.Order::shipping);
    }

    Money tax(boolean included) {
        return sum(
                orders.stream().flatMap(Sums::taxes).filter(tax -> tax.included() == included),
                NewPurchase.Tax::amount);
    }

    Money total() {
        return sum(orders.stream(), NewPurchase.Order::total);
    }

    private static Stream<NewPurchase.Tax> taxes(NewPurchase.Order order) {
        return Stream.concat(
                order.shippingTaxes().stream(), order.lines().stream().flatMap(line -> line.taxes().stream()));
    }

    private <T> Money sum(Stream<T> parts, Function<T, Money> amount) {
        return Money.sum(parts.map(amount).toList(), currency);
    }
}
