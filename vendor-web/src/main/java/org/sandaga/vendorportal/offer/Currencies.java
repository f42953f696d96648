package org.sandaga.vendorportal.offer;

import java.util.ArrayList;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.portal.Work;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;
import org.sandaga.shared.TypedMoney;

/** What the marketplace prices in, and the prices of a form that has a field for each. */
@Named
@RequestScoped
public class Currencies {
    private final Markets markets;
    private final Work work;

    @Inject
    Currencies(Markets markets, Work work) {
        this.markets = markets;
        this.work = work;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Currencies() {
        this(null, null);
    }

    /** ISO codes, in the order of the markets. */
    public List<String> getAll() {
        return markets.all().stream().map(MarketView::currency).distinct().toList();
    }

    /**
     * The prices that were typed, each into the field of its currency.
     *
     * @throws InvalidInput naming the currency, when one is no amount
     */
    List<Money> read() {
        List<Money> prices = new ArrayList<>();
        for (String currency : getAll()) {
            Money price = TypedMoney.read(currency, work.text(currency), currency, work.locale());
            if (price != null && !price.isPositive()) {
                throw new InvalidInput(currency, "> 0");
            }
            if (price != null) {
                prices.add(price);
            }
        }
        // as the domain lists them, so that what is as it was is seen to be
        prices.sort(java.util.Comparator.comparing(Money::currency));
        return prices;
    }
}
