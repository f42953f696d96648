package org.sandaga.storefront.account;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;
import org.sandaga.commission.Commissions;
import org.sandaga.commission.FeeLimit;
import org.sandaga.commission.PriceBand;
import org.sandaga.commission.RuleFee;
import org.sandaga.commission.RuleMatch;
import org.sandaga.commission.RuleView;
import org.sandaga.payout.PayoutTerms;
import org.sandaga.shared.Money;
import org.sandaga.shared.Words;
import org.sandaga.storefront.page.HomeMarket;
import org.sandaga.storefront.page.Show;
import org.sandaga.storefront.page.Visit;

/** Says in words what the marketplace takes of a sale and when it pays, to whoever is about to apply. */
@Named
@RequestScoped
public class SellTerms {
    private final Commissions commissions;
    private final PayoutTerms payouts;
    private final Categories categories;
    private final HomeMarket home;
    private final Show show;
    private final Visit visit;
    private @Nullable List<RuleView> rules;
    private @Nullable Map<CategoryId, CategoryView> tree;

    @Inject
    SellTerms(
            Commissions commissions,
            PayoutTerms payouts,
            Categories categories,
            HomeMarket home,
            Show show,
            Visit visit) {
        this.commissions = commissions;
        this.payouts = payouts;
        this.categories = categories;
        this.home = home;
        this.show = show;
        this.visit = visit;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SellTerms() {
        this(null, null, null, null, null, null);
    }

    /** The rules that everybody's sales are asked, in order. */
    public List<RuleView> getRules() {
        if (rules == null) {
            rules = commissions.general();
        }
        return rules;
    }

    /** Which sales a rule is for. */
    public String sales(RuleView rule) {
        RuleMatch match = rule.match();
        List<String> asked = new ArrayList<>();
        if (match.category() != null) {
            asked.add(path(match.category()));
        }
        if (match.condition() != null) {
            asked.add(Words.of(Show.class, match.condition().name(), visit.locale()));
        }
        if (match.prices() != null) {
            asked.add(prices(match.prices()));
        }
        if (match.from() != null) {
            asked.add(word("sell.sales.from", show.day(match.from())));
        }
        if (match.until() != null) {
            asked.add(word("sell.sales.until", show.day(match.until().minusMillis(1))));
        }
        return asked.isEmpty()
                ? word(getRules().size() == 1 ? "sell.sales.all" : "sell.sales.rest")
                : String.join(" · ", asked);
    }

    /** What a rule takes. */
    public String share(RuleView rule) {
        RuleFee fee = rule.fee();
        List<String> parts = new ArrayList<>();
        parts.add(word(fee.onShipping() ? "sell.fee.shipping" : "sell.fee", show.percent(fee.rateBasisPoints())));
        for (FeeLimit limit : fee.limits()) {
            if (limit.floorMinor() != null) {
                parts.add(word("sell.fee.least", show.money(Money.of(limit.floorMinor(), limit.currency()))));
            }
            if (limit.capMinor() != null) {
                parts.add(word("sell.fee.most", show.money(Money.of(limit.capMinor(), limit.currency()))));
            }
        }
        if (fee.taxBasisPoints() > 0) {
            parts.add(word("sell.fee.tax", show.percent(fee.taxBasisPoints())));
        }
        return String.join(", ", parts);
    }

    private String path(CategoryId id) {
        if (tree == null) {
            tree = categories.all().stream().collect(Collectors.toMap(CategoryView::id, each -> each));
        }
        Map<CategoryId, CategoryView> known = tree;
        CategoryView category = known.get(id);
        return category == null
                ? ""
                : category.path().stream()
                        .map(known::get)
                        .map(each -> each == null ? "" : show.text(each.name()))
                        .collect(Collectors.joining(" › "));
    }

    private String prices(PriceBand band) {
        return band.below() == null
                ? show.range(band.from(), null)
                : word("sell.sales.prices", show.money(band.from()), show.money(band.below()));
    }

    private String word(String key, Object... gaps) {
        return Words.of(SellTerms.class, key, visit.locale(), gaps);
    }

    /** How many days after delivery the money of a sale is due. */
    public long getHoldDays() {
        return days(payouts.hold());
    }

    /** In how many days a payout arrives as a rule. */
    public long getArrivalDays() {
        return Math.max(1, days(payouts.arrival()));
    }

    /** A day that has begun counts. */
    private static long days(Duration time) {
        return time.plusDays(1).minusNanos(1).toDays();
    }

    /** From how much on there is a payout, in the visitor's currency. */
    public Money getLeast() {
        return payouts.least(home.market().currency());
    }
}
