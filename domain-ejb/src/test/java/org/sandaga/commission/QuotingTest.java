package org.sandaga.commission;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.Test;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Tag;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;

import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.offer.Condition;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

import static org.assertj.core.api.Assertions.assertThat;

class QuotingTest {
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");
    private static final CategoryId CRAFTS = CategoryId.next();
    private static final CategoryId BASKETS = CategoryId.next();
    private static final CommissionLine LINE = new CommissionLine(
            "1", VendorId.next(), ProductId.next(), BASKETS, Condition.NEW, xof(10_000), xof(20_000));

    @Test
    void takesTheFirstRuleThatMatches() {
        RuleView forVendor = rule("vendor", match(LINE.vendor(), null, null, null, null, null, null), rate(1200));
        RuleView anyone = rule("anyone", RuleMatch.ANY, rate(1000));

        assertThat(quote(forVendor, anyone).rule()).isEqualTo(forVendor.id());
        assertThat(quote(anyone, forVendor).rule()).isEqualTo(anyone.id());
    }

    @Test
    void passesOverRulesForOthers() {
        RuleView otherVendor = rule("v", match(VendorId.next(), null, null, null, null, null, null), rate(1));
        RuleView otherProduct = rule("p", match(null, null, ProductId.next(), null, null, null, null), rate(2));
        RuleView otherCategory = rule("c", match(null, CategoryId.next(), null, null, null, null, null), rate(3));
        RuleView used = rule("u", match(null, null, null, Condition.USED, null, null, null), rate(4));
        RuleView anyone = rule("anyone", RuleMatch.ANY, rate(1000));

        assertThat(quote(otherVendor, otherProduct, otherCategory, used, anyone).rule())
                .isEqualTo(anyone.id());
    }

    @Test
    void matchesProductConditionAndEveryCategoryAbove() {
        for (RuleMatch match : List.of(
                match(null, null, LINE.product(), null, null, null, null),
                match(null, null, null, Condition.NEW, null, null, null),
                match(null, CRAFTS, null, null, null, null, null),
                match(null, BASKETS, null, null, null, null, null))) {
            RuleView rule = rule("it", match, rate(500));
            assertThat(quote(rule, rule("anyone", RuleMatch.ANY, rate(1000))).rule())
                    .isEqualTo(rule.id());
        }
    }

    @Test
    void needsEveryConditionOfARule() {
        RuleView half = rule("half", match(LINE.vendor(), null, null, Condition.USED, null, null, null), rate(1));
        RuleView anyone = rule("anyone", RuleMatch.ANY, rate(1000));

        assertThat(quote(half, anyone).rule()).isEqualTo(anyone.id());
    }

    @Test
    void countsThePriceOfOnePieceForABandWithItsLowerEdge() {
        assertThat(matchesBand(xof(10_000), xof(10_001))).isTrue();
        assertThat(matchesBand(xof(10_000), null)).isTrue();
        assertThat(matchesBand(xof(9_000), xof(10_000))).isFalse();
        assertThat(matchesBand(xof(10_001), null)).isFalse();
        assertThat(matchesBand(Money.of(0, "EUR"), null)).isFalse();
    }

    @Test
    void isInForceFromItsFirstMomentUntilJustBeforeItsEnd() {
        assertThat(matchesWindow(NOW, null)).isTrue();
        assertThat(matchesWindow(NOW.plusNanos(1), null)).isFalse();
        assertThat(matchesWindow(null, NOW.plusNanos(1))).isTrue();
        assertThat(matchesWindow(null, NOW)).isFalse();
    }

    @Test
    void takesTheFloorAndTheCapOfTheLinesCurrencyOnly() {
        RuleFee fee =
                new RuleFee(1000, false, 1800, List.of(new FeeLimit("XOF", 500L, 1_500L), new FeeLimit("EUR", 1L, 2L)));

        assertThat(fee.fee(xof(20_000))).isEqualTo(xof(1_500));
        assertThat(fee.fee(xof(10_000))).isEqualTo(xof(1_000));
        assertThat(fee.fee(xof(1_000))).isEqualTo(xof(500));
        assertThat(fee.fee(Money.of(20_000, "USD"))).isEqualTo(Money.of(2_000, "USD"));
        assertThat(fee.limitOn(xof(20_000))).isEqualTo("cap");
        assertThat(fee.limitOn(xof(10_000))).isEqualTo("none");
        assertThat(fee.limitOn(xof(1_000))).isEqualTo("floor");
    }

    @Test
    void neverTakesMoreThanTheLineCosts() {
        RuleFee fee = new RuleFee(1000, false, 0, List.of(new FeeLimit("XOF", 500L, null)));

        assertThat(fee.fee(xof(300))).isEqualTo(xof(300));
        assertThat(fee.fee(xof(0))).isEqualTo(xof(0));
    }

    @Test
    void neverTakesMoreThanTheLineCostsWithTheTaxOnTheFee() {
        RuleFee floor = new RuleFee(1000, false, 1800, List.of(new FeeLimit("XOF", 500L, null)));
        assertThat(floor.fee(xof(300))).isEqualTo(xof(254));
        assertThat(floor.tax(xof(254))).isEqualTo(xof(46));
        assertThat(floor.fee(xof(590))).isEqualTo(xof(500));

        RuleFee all = new RuleFee(10_000, true, 1800, List.of());
        assertThat(all.fee(xof(1_180))).isEqualTo(xof(1_000));
        assertThat(all.feeOnShipping(xof(1_180))).isEqualTo(xof(1_000));
        assertThat(all.limitOn(xof(1_180))).isEqualTo("cap");
    }

    @Property(tries = 300)
    void leavesTheVendorNeverLessThanNothing(
            @ForAll @LongRange(max = 1_000_000_000_000L) long minor,
            @ForAll @IntRange(max = 10_000) int rate,
            @ForAll @IntRange(max = 10_000) int tax,
            @ForAll @LongRange(max = 1_000_000L) long floor) {
        RuleFee rule = new RuleFee(rate, true, tax, List.of(new FeeLimit("XOF", floor, null)));
        Money base = xof(minor);

        for (Money fee : List.of(rule.fee(base), rule.feeOnShipping(base))) {
            assertThat(base.minus(fee).minus(rule.tax(fee)).isNegative()).isFalse();
            assertThat(fee.isNegative()).isFalse();
        }
    }

    @Test
    void takesNothingOfShippingUnlessTheRuleSaysSo() {
        RuleView goods = rule("goods", RuleMatch.ANY, rate(1000));

        assertThat(shipping(goods, goods)).isNull();
    }

    @Test
    void splitsShippingOverTheLinesByPriceAndFollowsTheirRules() {
        RuleView all =
                rule("all", RuleMatch.ANY, new RuleFee(1000, true, 1800, List.of(new FeeLimit("XOF", 900L, null))));
        RuleView goods = rule("goods", RuleMatch.ANY, rate(1000));

        ShippingCommission half = shipping(all, goods);
        assertThat(half.commission()).isEqualTo(xof(75));
        assertThat(half.tax()).isEqualTo(xof(14));
        assertThat(half.rule()).isEqualTo(all.id());
        assertThat(half.explanation().in("fr")).contains("all").doesNotContain("goods");
        assertThat(shipping(all, all).commission()).isEqualTo(xof(150));
        RuleView other = rule("other", RuleMatch.ANY, new RuleFee(2000, true, 1800, List.of()));
        assertThat(shipping(all, other).rule()).isNull();
    }

    @Test
    void taxesTheFeeAndExplainsItInBothLanguages() {
        LineCommission line = quote(rule("Artisanat", RuleMatch.ANY, rate(1200)));

        assertThat(line.commission()).isEqualTo(xof(2_400));
        assertThat(line.tax()).isEqualTo(xof(432));
        assertThat(line.explanation().in("fr").replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo("Règle « Artisanat » : 12 % de 20 000 F CFA, soit 2 400 F CFA, plus 18 % de taxe sur la"
                        + " commission");
        assertThat(line.explanation().in("en").replaceAll("[\u00a0\u202f]", " "))
                .isEqualTo("Rule “Artisanat”: 12% of F CFA 20,000, that is F CFA 2,400, plus 18% tax on the fee");
    }

    @Property(tries = 300)
    @Tag("I12")
    void givesBackExactlyTheFrozenFeeHoweverARefundIsCut(
            @ForAll @LongRange(min = 1, max = 1_000_000_000_000L) long minor,
            @ForAll @IntRange(max = 10_000) int rate,
            @ForAll @IntRange(min = 1, max = 9) int parts) {
        for (String currency : List.of("XOF", "EUR", "KWD")) {
            Money fee = rate(rate).fee(Money.of(minor, currency));
            Long[] weights = new Long[parts];
            Arrays.setAll(weights, i -> i * 7L % 5);

            assertThat(Money.sum(fee.allocate(List.of(weights)), currency)).isEqualTo(fee);
            assertThat(fee.compareTo(Money.of(minor, currency))).isNotPositive();
        }
    }

    private static boolean matchesBand(Money from, Money below) {
        return match(null, null, null, null, new PriceBand(from, below), null, null)
                .holds(LINE, Set.of(), NOW);
    }

    private static boolean matchesWindow(Instant from, Instant until) {
        return match(null, null, null, null, null, from, until).holds(LINE, Set.of(), NOW);
    }

    private static LineCommission quote(RuleView... rules) {
        return Charged.of(LINE, Set.of(CRAFTS, BASKETS), List.of(rules), NOW).commission();
    }

    private static ShippingCommission shipping(RuleView ofFirst, RuleView ofSecond) {
        return new ChargedSale(
                        List.of(new Charged(LINE, ofFirst), new Charged(LINE, ofSecond)),
                        Map.of(LINE.vendor(), xof(1_500)))
                .answer()
                .shipping()
                .get(LINE.vendor());
    }

    private static RuleMatch match(
            VendorId vendor,
            CategoryId category,
            ProductId product,
            Condition condition,
            PriceBand prices,
            Instant from,
            Instant until) {
        return new RuleMatch(vendor, category, product, condition, prices, from, until);
    }

    private static RuleFee rate(int basisPoints) {
        return new RuleFee(basisPoints, false, 1800, List.of());
    }

    private static RuleView rule(String name, RuleMatch match, RuleFee fee) {
        return new RuleView(RuleId.next(), false, name, match, fee, 1);
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
