package org.sandaga.cart;

import java.util.List;

import org.sandaga.shared.Money;

/**
 * A cart as its shopper sees it.
 *
 * @param packages one for each vendor, in the order their first lines came in
 * @param total of the lines that the next checkout buys, without shipping
 */
public record CartView(CartId id, String market, String currency, List<CartPackageView> packages, Money total) {

    /** How many lines it has. */
    public int size() {
        return packages.stream().mapToInt(each -> each.lines().size()).sum();
    }

    /** How many pieces all of them are. */
    public int pieces() {
        return lines().stream().mapToInt(CartLineView::quantity).sum();
    }

    /** All lines, vendor by vendor. */
    public List<CartLineView> lines() {
        return packages.stream().flatMap(each -> each.lines().stream()).toList();
    }
}
