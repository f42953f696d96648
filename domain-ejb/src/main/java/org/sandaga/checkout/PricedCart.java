package org.sandaga.checkout;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.cart.CartLineView;
import org.sandaga.cart.LineDrift;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;
import org.sandaga.shipping.ShippingRate;

/**
 * A cart with what checkout knows besides: what is left of each line, and what delivery would cost today.
 *
 * @param packages one for each vendor, in the order their first lines came in
 * @param items of the lines that the next checkout buys
 * @param delivery of the packages that they would come in
 * @param total both together
 */
public record PricedCart(
        String market, String currency, List<Package> packages, Money items, Money delivery, Money total) {

    /**
     * The lines of one vendor.
     *
     * @param rate what it asks for a package today, or null when it sends nothing to the market
     * @param subtotal of the lines that the next checkout buys, without delivery
     * @param bought whether the next checkout buys anything of it
     */
    public record Package(
            VendorId vendor,
            String vendorName,
            List<Line> lines,
            @Nullable ShippingRate rate,
            Money subtotal,
            boolean bought) {}

    /**
     * A line.
     *
     * @param available how many can be bought now, at most as many as are wanted
     */
    public record Line(CartLineView cart, int available) {
        /** Whether there are too few. */
        public boolean isShort() {
            return available < cart.quantity();
        }

        /** Whether its price or its stock is not what the shopper saw. */
        public boolean hasChanged() {
            return isShort() || cart.drift() != LineDrift.NONE;
        }
    }

    /** How many lines the next checkout buys. */
    public long bought() {
        return packages.stream()
                .flatMap(each -> each.lines().stream())
                .filter(line -> line.cart().isBought())
                .count();
    }

    /** Whether a price is not the one that was seen. */
    public boolean hasNewPrices() {
        return packages.stream()
                .flatMap(each -> each.lines().stream())
                .map(line -> line.cart().drift())
                .anyMatch(drift -> drift == LineDrift.PRICE_ROSE || drift == LineDrift.PRICE_FELL);
    }
}
