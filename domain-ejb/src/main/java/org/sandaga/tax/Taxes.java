package org.sandaga.tax;

import java.time.LocalDate;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.shared.Money;

/** Tells the tax on a price; the vendor is the seller and owes it. */
@Stateless
public class Taxes {
    private final Markets markets;
    private final KnownRates rates;

    @Inject
    Taxes(Markets markets, KnownRates rates) {
        this.markets = markets;
        this.rates = rates;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Taxes() {
        this(null, null);
    }

    /**
     * The rate in basis points (18 % = 1800) on a day of the market's calendar.
     *
     * @throws org.sandaga.market.NoSuchMarket when the marketplace does not sell there
     */
    public int rate(String market, TaxClass taxClass, LocalDate day) {
        return rate(markets.require(market), taxClass, day);
    }

    /**
     * Takes a price apart as the market shows prices: with the tax in it, or (US) with the tax to come.
     *
     * @throws org.sandaga.market.NoSuchMarket when the marketplace does not sell there
     */
    public TaxBreakdown of(Money price, String market, TaxClass taxClass, LocalDate day) {
        MarketView where = markets.require(market);
        int rate = rate(where, taxClass, day);
        return where.pricesIncludeTax() ? TaxBreakdown.ofGross(price, rate) : TaxBreakdown.ofNet(price, rate);
    }

    private int rate(MarketView market, TaxClass taxClass, LocalDate day) {
        return rates.on(day, market.code(), taxClass)
                .or(() -> rates.on(day, market.code(), TaxClass.STANDARD))
                .orElse(0);
    }
}
