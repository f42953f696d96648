package org.sandaga.storefront.page;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.customer.Customers;
import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;

/** The market in which the visitor buys: chosen for this browser, else by their account, else the first of all. */
@RequestScoped
public class HomeMarket {
    /** The cookie that holds its code. */
    public static final String COOKIE = "sandaga_market";

    private final Markets markets;
    private final Customers customers;
    private final Visit visit;
    private @Nullable MarketView market;

    @Inject
    HomeMarket(Markets markets, Customers customers, Visit visit) {
        this.markets = markets;
        this.customers = customers;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected HomeMarket() {
        this(null, null, null);
    }

    /** The market. */
    public MarketView market() {
        if (market == null) {
            market = visit.cookie(COOKIE)
                    .flatMap(this::known)
                    .or(this::preferred)
                    .orElseGet(() -> markets.all().getFirst());
        }
        return market;
    }

    private Optional<MarketView> preferred() {
        return visit.actor().user() == null
                ? Optional.empty()
                : Optional.ofNullable(customers.profile(visit.actor()).market()).flatMap(this::known);
    }

    private Optional<MarketView> known(String code) {
        return markets.all().stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
