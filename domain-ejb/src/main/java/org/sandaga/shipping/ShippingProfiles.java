package org.sandaga.shipping;

import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.market.Markets;
import org.sandaga.shared.Actor;
import org.sandaga.shared.ForVendor;
import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;

/** Lets vendors say what they ask for a package to each market, and tells it to checkouts. */
@Stateless
public class ShippingProfiles {
    private static final int LONGEST_WAY = 90;

    private final ShippingRates rates;
    private final Markets markets;

    @Inject
    ShippingProfiles(ShippingRates rates, Markets markets) {
        this.rates = rates;
        this.markets = markets;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public ShippingProfiles() {
        this(null, null);
    }

    /** Sets what the vendor asks for a package to the rate's market. */
    @ForVendor
    public void setRate(Actor actor, ShippingRate rate) {
        VendorId vendor = actor.requireVendor(Permission.SHOP_SETTINGS);
        rates.set(vendor, checked(rate));
    }

    /** The same by the operator, for a vendor whose catalogue it imports. */
    public void setRate(Actor actor, VendorId vendor, ShippingRate rate) {
        actor.require(Permission.CATALOG_IMPORT);
        rates.set(vendor, checked(rate));
    }

    /** Ships to the market no longer. */
    @ForVendor
    public void removeRate(Actor actor, String market) {
        rates.remove(actor.requireVendor(Permission.SHOP_SETTINGS), market);
    }

    /** What the vendor asks, by market. */
    @ForVendor
    public List<ShippingRate> rates(Actor actor) {
        return rates.of(actor.requireVendor(Permission.SHOP_SETTINGS));
    }

    /**
     * What one vendor asks for a package to a market.
     *
     * @throws NotShippedThere when it ships nothing there
     */
    public Money quote(VendorId vendor, String market) {
        return Objects.requireNonNull(quotes(List.of(vendor), market).get(vendor))
                .price();
    }

    /**
     * What each of several vendors asks for a package to a market, in one statement.
     *
     * @throws NotShippedThere when one of them ships nothing there
     */
    public Map<VendorId, ShippingRate> quotes(Collection<VendorId> vendors, String market) {
        Map<VendorId, ShippingRate> found = rates.to(market, vendors);
        for (VendorId vendor : new HashSet<>(vendors)) {
            if (!found.containsKey(vendor)) {
                throw new NotShippedThere(vendor, market);
            }
        }
        return found;
    }

    /** What those of several vendors that ship to a market ask for a package, in one statement. */
    public Map<VendorId, ShippingRate> offered(Collection<VendorId> vendors, String market) {
        return rates.to(market, vendors);
    }

    private ShippingRate checked(ShippingRate rate) {
        String currency = markets.require(rate.market()).currency();
        if (!rate.price().currency().equals(currency)) {
            throw new InvalidInput("price.currency", currency);
        }
        if (rate.price().isNegative()) {
            throw new InvalidInput("price.amountMinor", "≥ 0");
        }
        Input.within("maxDays", rate.maxDays(), 0, LONGEST_WAY);
        Input.within("minDays", rate.minDays(), 0, rate.maxDays());
        return rate;
    }
}
