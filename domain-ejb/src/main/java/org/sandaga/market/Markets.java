package org.sandaga.market;

import java.util.List;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** Tells the markets of the marketplace; every cart, price and tax belongs to one. */
@Stateless
public class Markets {
    private final KnownMarkets known;

    @Inject
    Markets(KnownMarkets known) {
        this.known = known;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Markets() {
        this(null);
    }

    /** All of them, in the order they are offered to a shopper. */
    public List<MarketView> all() {
        return known.all();
    }

    /**
     * The market of a country code such as {@code SN}.
     *
     * @throws NoSuchMarket when the marketplace does not sell there
     */
    public MarketView require(String code) {
        return known.all().stream()
                .filter(market -> market.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new NoSuchMarket(code));
    }
}
