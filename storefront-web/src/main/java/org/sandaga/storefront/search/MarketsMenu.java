package org.sandaga.storefront.search;

import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.storefront.page.HomeMarket;

/** Lets a visitor say where they buy, since that decides the currency and who delivers. */
@Named("marketsMenu")
@RequestScoped
public class MarketsMenu {
    private final Markets markets;
    private final HomeMarket home;

    @Inject
    MarketsMenu(Markets markets, HomeMarket home) {
        this.markets = markets;
        this.home = home;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected MarketsMenu() {
        this(null, null);
    }

    public MarketView getHere() {
        return home.market();
    }

    public List<MarketView> getAll() {
        return markets.all();
    }
}
