package org.sandaga.storefront.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;

/** The market in which the visitor buys: the one chosen for this browser, else the marketplace's first. */
@RequestScoped
public class HomeMarket {
    /** The cookie that holds its code. */
    public static final String COOKIE = "sandaga_market";

    private final Markets markets;
    private final Visit visit;

    @Inject
    HomeMarket(Markets markets, Visit visit) {
        this.markets = markets;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HomeMarket() {
        this(null, null);
    }

    /** The market. */
    public MarketView market() {
        String chosen = visit.cookie(COOKIE).orElse("");
        return markets.all().stream()
                .filter(each -> each.code().equals(chosen))
                .findFirst()
                .orElseGet(() -> markets.all().getFirst());
    }
}
