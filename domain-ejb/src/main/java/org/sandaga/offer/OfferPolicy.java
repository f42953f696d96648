package org.sandaga.offer;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;

/** What an offer must be like. */
@Dependent
class OfferPolicy {
    private static final int LONGEST_SKU = 120;
    private static final int LONGEST_LEAD_TIME = 365;
    /** A price above this is a slip of the keyboard; sums of a whole cart stay far within a long. */
    private static final long HIGHEST_PRICE = 1_000_000_000_000L;

    private final Markets markets;

    @Inject
    OfferPolicy(Markets markets) {
        this.markets = markets;
    }

    NewOffer checked(NewOffer wanted) {
        Set<String> currencies = new HashSet<>();
        for (Money price : wanted.prices()) {
            if (!currencies.add(checked(price).currency())) {
                throw new InvalidInput("prices", price.currency());
            }
        }
        Input.within("leadTimeDays", wanted.leadTimeDays(), 0, LONGEST_LEAD_TIME);
        return new NewOffer(
                wanted.variant(),
                Input.text("vendorSku", wanted.vendorSku(), LONGEST_SKU),
                wanted.condition(),
                wanted.taxClass(),
                wanted.leadTimeDays(),
                wanted.prices());
    }

    OfferChange checked(OfferChange change) {
        Input.within("leadTimeDays", change.leadTimeDays(), 0, LONGEST_LEAD_TIME);
        return change;
    }

    Money checked(Money price) {
        List<String> currencies =
                markets.all().stream().map(MarketView::currency).toList();
        if (!currencies.contains(price.currency())) {
            throw new InvalidInput("price.currency", price.currency());
        }
        if (!price.isPositive() || price.minor() > HIGHEST_PRICE) {
            throw new InvalidInput("price.amountMinor", "1…" + HIGHEST_PRICE);
        }
        return price;
    }
}
