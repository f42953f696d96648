package org.sandaga.vendorportal.shop;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.market.MarketView;
import org.sandaga.market.Markets;
import org.sandaga.portal.Desk;
import org.sandaga.portal.Typed;
import org.sandaga.portal.Work;
import org.sandaga.shared.Money;
import org.sandaga.shared.TypedMoney;
import org.sandaga.shipping.ShippingProfiles;
import org.sandaga.shipping.ShippingRate;

/** What a shop asks for a package to each market, and how long it is on its way. */
@Named
@RequestScoped
public class RatesPage {
    private final Work work;
    private final Desk desk;
    private final Typed typed;
    private final Markets markets;
    private final ShippingProfiles profiles;
    private Map<String, ShippingRate> rates = Map.of();

    @Inject
    RatesPage(Work work, Desk desk, Typed typed, Markets markets, ShippingProfiles profiles) {
        this.work = work;
        this.desk = desk;
        this.typed = typed;
        this.markets = markets;
        this.profiles = profiles;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected RatesPage() {
        this(null, null, null, null, null);
    }

    /** Sets or removes a rate when a form is sent, and fills the fields. */
    public void load() {
        desk.show(() -> {
            if (work.isPost()) {
                desk.act(this::command);
            }
            rates = profiles.rates(work.actor()).stream()
                    .collect(Collectors.toMap(ShippingRate::market, Function.identity()));
        });
    }

    private String command() {
        MarketView market = markets.require(work.text("market"));
        if (work.text("do").equals("remove")) {
            profiles.removeRate(work.actor(), market.code());
            return "?did=rate.removed";
        }
        Money price = TypedMoney.require("price", work.text("price"), market.currency(), work.locale());
        profiles.setRate(
                work.actor(), new ShippingRate(market.code(), price, typed.number("minDays"), typed.number("maxDays")));
        return "?did=rate.set";
    }

    public List<MarketView> getMarkets() {
        return markets.all();
    }

    public boolean ships(String market) {
        return rates.containsKey(market);
    }

    /** What stands in a field of a market's form. */
    public String value(String market, String field) {
        if (typed.isRefused() && work.text("market").equals(market)) {
            return work.text(field);
        }
        ShippingRate rate = rates.get(market);
        if (rate == null) {
            return "";
        }
        return switch (field) {
            case "minDays" -> Integer.toString(rate.minDays());
            case "maxDays" -> Integer.toString(rate.maxDays());
            default -> TypedMoney.of(rate.price(), work.locale());
        };
    }

    /** What is wrong with a field of a market's form; the door names amounts its own way. */
    public String problem(String market, String field) {
        if (!typed.isRefused() || !work.text("market").equals(market)) {
            return "";
        }
        return typed.problem(field) + (field.equals("price") ? typed.problem("price.amountMinor") : "");
    }
}
