package org.sandaga.portal;

import java.time.ZoneId;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.shared.Actor;
import org.sandaga.vendor.Shops;
import org.sandaga.vendor.VendorView;

/** The shops that somebody works for, and the one that they work for now. */
@Named
@RequestScoped
public class MyShops {
    private final Work work;
    private final Shops shops;
    private final Markets markets;
    private @Nullable VendorView current;
    private @Nullable List<VendorView> others;
    private @Nullable ZoneId zone;

    @Inject
    MyShops(Work work, Shops shops, Markets markets) {
        this.work = work;
        this.shops = shops;
        this.markets = markets;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MyShops() {
        this(null, null, null);
    }

    /** Whether the one who asks acts for a shop. */
    public boolean isAny() {
        return work.actor().vendor() != null;
    }

    /** The shop of now. */
    public VendorView getCurrent() {
        if (current == null) {
            current = shops.own(work.actor());
        }
        return current;
    }

    /** The others, to change to. */
    public List<VendorView> getOthers() {
        if (others == null) {
            Actor now = work.actor();
            others = work.memberships().stream()
                    .filter(each -> !each.vendor().equals(now.vendor()))
                    .map(each -> shops.own(work.memberOf(each)))
                    .toList();
        }
        return others;
    }

    /** Where the day begins and ends for whoever asks: in the shop's country, else in the first market. */
    ZoneId zone() {
        if (zone == null) {
            zone = marketsZone();
        }
        return zone;
    }

    private ZoneId marketsZone() {
        List<MarketView> all = markets.all();
        String country = isAny() ? getCurrent().country() : "";
        return all.stream()
                .filter(each -> each.code().equals(country))
                .findFirst()
                .orElseGet(all::getFirst)
                .zone();
    }
}
