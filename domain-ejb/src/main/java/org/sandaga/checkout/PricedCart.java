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
            boolean bought) {

        /** Fewest days until all of it arrives; zero when nothing is sent to the market. */
        public int earliestDays() {
            return rate == null ? 0 : leadTimeDays() + rate.minDays();
        }

        /** Most days until all of it arrives; zero when nothing is sent to the market. */
        public int latestDays() {
            return rate == null ? 0 : leadTimeDays() + rate.maxDays();
        }

        /** A package waits for what takes longest to be ready; what is kept for later does not hold it up. */
        private int leadTimeDays() {
            return lines.stream()
                    .map(Line::cart)
                    .filter(line -> !bought || line.isBought())
                    .mapToInt(CartLineView::leadTimeDays)
                    .max()
                    .orElse(0);
        }

        /** How many pieces of it the next checkout buys. */
        public long pieces() {
            return lines.stream()
                    .map(Line::cart)
                    .filter(CartLineView::isBought)
                    .mapToLong(CartLineView::quantity)
                    .sum();
        }
    }

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
    }

    /** How many pieces the next checkout buys. */
    public long bought() {
        return packages.stream().mapToLong(Package::pieces).sum();
    }

    /** Whether a price is not the one that was seen. */
    public boolean hasNewPrices() {
        return packages.stream()
                .flatMap(each -> each.lines().stream())
                .map(line -> line.cart().drift())
                .anyMatch(drift -> drift == LineDrift.PRICE_ROSE || drift == LineDrift.PRICE_FELL);
    }
}
