package org.sandaga.commission;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.ProductId;
import org.sandaga.offer.Condition;
import org.sandaga.shared.Actor;
import org.sandaga.shared.Change;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Json;
import org.sandaga.shared.Money;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.StaleVersion;
import org.sandaga.shared.Texts;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;
import org.sandaga.testing.House;
import org.sandaga.testing.People;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommissionsIT {
    private static final Actor FINANCE = Actor.staff(UserId.next(), EnumSet.of(Permission.COMMISSION_EDIT));
    private static final Instant NOW = Instant.parse("2026-11-24T10:00:00Z");

    private final House house = House.open();
    private final Commissions commissions = house.door(Commissions.class);
    private final Categories categories = house.door(Categories.class);
    private final CategoryId crafts = categories.add(Actor.SYSTEM, null, Texts.of("en", "Crafts"));
    private final CategoryId baskets = categories.add(Actor.SYSTEM, crafts, Texts.of("en", "Baskets"));

    @AfterEach
    void close() {
        house.close();
    }

    @Test
    void startsWithTenPercentAndEighteenPercentTaxOnTheFee() {
        LineCommission line = quote(line("1", baskets, 20_000)).getFirst();

        assertThat(line.commission()).isEqualTo(xof(2_000));
        assertThat(line.tax()).isEqualTo(xof(360));
        assertThat(commissions.rules(FINANCE)).extracting(RuleView::isDefault).containsExactly(true);
    }

    @Test
    void findsTheRuleOfACategoryAboveTheProducts() {
        RuleId rule = commissions.add(FINANCE, onCategory(crafts, 1200));

        List<LineCommission> quoted = quote(line("1", baskets, 20_000), line("2", CategoryId.next(), 100));

        assertThat(quoted).extracting(LineCommission::commission).containsExactly(xof(2_400), xof(10));
        assertThat(quoted.getFirst().rule()).isEqualTo(rule);
    }

    @Test
    void keepsEverythingARuleSays() {
        RuleDraft draft = new RuleDraft(
                "All of it",
                new RuleMatch(
                        null,
                        crafts,
                        null,
                        Condition.USED,
                        new PriceBand(xof(1_000), xof(5_000)),
                        NOW,
                        NOW.plusSeconds(60)),
                new RuleFee(
                        725, true, 1925, List.of(new FeeLimit("EUR", null, 900L), new FeeLimit("XOF", 100L, 2_000L))));

        RuleView kept = commissions.rule(FINANCE, commissions.add(FINANCE, draft));

        assertThat(new RuleDraft(kept.name(), kept.match(), kept.fee())).isEqualTo(draft);
    }

    @Test
    void asksRulesInTheOrderTheyArePutIn() {
        RuleId first = commissions.add(FINANCE, onCategory(crafts, 1200));
        RuleId second = commissions.add(FINANCE, onCategory(baskets, 800));
        assertThat(quotedRule()).isEqualTo(first);

        commissions.reorder(FINANCE, List.of(second, first));

        assertThat(quotedRule()).isEqualTo(second);
        assertThat(commissions.rules(FINANCE))
                .extracting(RuleView::id)
                .startsWith(second, first)
                .hasSize(3);
    }

    @Test
    void refusesAnOrderOfOtherRules() {
        RuleId first = commissions.add(FINANCE, onCategory(crafts, 1200));
        RuleId second = commissions.add(FINANCE, onCategory(baskets, 800));

        for (List<RuleId> order :
                List.of(List.of(first), List.of(first, first), List.of(first, second, RuleId.next()))) {
            assertThatThrownBy(() -> commissions.reorder(FINANCE, order)).isInstanceOf(RulesHaveChanged.class);
        }
    }

    @Test
    void changesARuleUnlessSomebodyElseDid() {
        RuleId rule = commissions.add(FINANCE, onCategory(crafts, 1200));
        RuleView changed = commissions.change(FINANCE, rule, 1, onCategory(crafts, 1500));

        assertThat(changed.fee().rateBasisPoints()).isEqualTo(1500);
        assertThat(changed.version()).isEqualTo(2);
        assertThatThrownBy(() -> commissions.change(FINANCE, rule, 1, onCategory(crafts, 100)))
                .isInstanceOf(StaleVersion.class);
    }

    @Test
    void tellsWhoeverWantsToSellWhatIsAskedOfEverybody() {
        VendorId awa = People.in(house).vendor("Awa").vendor();
        commissions.add(FINANCE, rule(new RuleMatch(awa, null, null, null, null, null, null)));
        commissions.add(FINANCE, rule(new RuleMatch(null, crafts, null, null, null, null, Instant.EPOCH)));
        RuleId wide = commissions.add(FINANCE, onCategory(crafts, 1200));
        commissions.add(FINANCE, onCategory(baskets, 800));
        RuleId used = commissions.add(FINANCE, rule(new RuleMatch(null, null, null, Condition.USED, null, null, null)));

        List<RuleView> general = commissions.general();

        assertThat(general).extracting(RuleView::id).startsWith(wide, used).hasSize(3);
        assertThat(general.getLast().isDefault()).isTrue();
    }

    @Test
    void tellsWhatOfARuleHasChanged() {
        RuleId rule = commissions.add(FINANCE, onCategory(crafts, 1200));
        RuleMatch used = new RuleMatch(
                null, baskets, null, Condition.USED, new PriceBand(xof(1_000), null), NOW, NOW.plusSeconds(60));
        RuleFee fee = new RuleFee(1500, true, 1800, List.of(new FeeLimit("EUR", null, 900L)));

        commissions.change(FINANCE, rule, 1, new RuleDraft("category", used, fee));

        assertThat(told(CommissionRuleChanged.class).changes())
                .containsExactly(
                        new Change("rate", "1200", "1500"),
                        new Change("shipping", "false", "true"),
                        new Change("category", crafts.text(), baskets.text()),
                        new Change("condition", null, "USED"),
                        new Change("lowest", null, "XOF=1000"),
                        new Change("from", null, "2026-11-24T10:00:00Z"),
                        new Change("until", null, "2026-11-24T10:01:00Z"),
                        new Change("cap", null, "EUR=9.00"));
    }

    @Test
    void tellsWhatARuleSaysThatBeginsOrEnds() {
        RuleId rule = commissions.add(FINANCE, onCategory(crafts, 1200));
        commissions.retire(FINANCE, rule);

        assertThat(told(CommissionRuleAdded.class).changes())
                .containsExactly(
                        new Change("name", null, "category"),
                        new Change("rate", null, "1200"),
                        new Change("shipping", null, "false"),
                        new Change("tax", null, "1800"),
                        new Change("category", null, crafts.text()));
        assertThat(told(CommissionRuleRetired.class).changes())
                .contains(new Change("rate", "1200", null), new Change("category", crafts.text(), null));
    }

    @Test
    void tellsWhichRuleWasMoved() {
        RuleId first = commissions.add(FINANCE, onCategory(crafts, 1200));
        RuleId second = commissions.add(FINANCE, onCategory(baskets, 800));
        RuleId third = commissions.add(FINANCE, onCategory(baskets, 900));

        commissions.reorder(FINANCE, List.of(third, first, second));

        assertThat(told(CommissionRulesReordered.class).changes()).containsExactly(new Change(third.text(), "3", "1"));
        assertThat(RuleChanges.moved(List.of(first, second, third), List.of(third, second, first)))
                .containsExactly(new Change(third.text(), "3", "1"), new Change(first.text(), "1", "3"));
        assertThat(RuleChanges.moved(List.of(first, second), List.of(first, second)))
                .isEmpty();
    }

    /** The one event of its kind. */
    private <T> T told(Class<T> event) {
        return house.inTransaction(() -> house.sql()
                .one(
                        "select payload from shared.outbox where type = ?",
                        row -> Json.read(row.text("payload"), event),
                        "commission." + event.getSimpleName()));
    }

    @Test
    void asksARetiredRuleNoMore() {
        RuleId rule = commissions.add(FINANCE, onCategory(crafts, 1200));
        commissions.retire(FINANCE, rule);

        assertThat(quotedRule()).isNotEqualTo(rule);
        assertThatThrownBy(() -> commissions.rule(FINANCE, rule)).isInstanceOf(NotFound.class);
    }

    @Test
    void keepsTheDefaultRuleForEverySale() {
        RuleView standard = commissions.rules(FINANCE).getLast();

        assertThatThrownBy(() -> commissions.retire(FINANCE, standard.id())).isInstanceOf(DefaultRuleStays.class);
        assertThatThrownBy(() -> commissions.change(FINANCE, standard.id(), standard.version(), onCategory(crafts, 1)))
                .isInstanceOf(DefaultRuleStays.class);
        RuleView cheaper = commissions.change(
                FINANCE,
                standard.id(),
                standard.version(),
                new RuleDraft("Standard", RuleMatch.ANY, new RuleFee(900, false, 1800, List.of())));
        assertThat(cheaper.isDefault()).isTrue();
    }

    @Test
    void refusesRulesThatContradictThemselves() {
        RuleFee fee = new RuleFee(100, false, 0, List.of());
        for (RuleDraft bad : List.of(
                new RuleDraft(" ", RuleMatch.ANY, fee),
                new RuleDraft("x".repeat(101), RuleMatch.ANY, fee),
                new RuleDraft("r", RuleMatch.ANY, new RuleFee(-1, false, 0, List.of())),
                new RuleDraft("r", RuleMatch.ANY, new RuleFee(10_001, false, 0, List.of())),
                new RuleDraft("r", RuleMatch.ANY, new RuleFee(0, false, 10_001, List.of())),
                new RuleDraft("r", RuleMatch.ANY, limited(new FeeLimit("XOF", 5L, 4L))),
                new RuleDraft("r", RuleMatch.ANY, limited(new FeeLimit("XOF", -5L, null))),
                new RuleDraft("r", RuleMatch.ANY, limited(new FeeLimit("ZZZ", 5L, null))),
                new RuleDraft("r", RuleMatch.ANY, limited(new FeeLimit("XOF", 5L, 6L), new FeeLimit("XOF", 1L, 2L))),
                new RuleDraft("r", new RuleMatch(null, null, null, null, null, NOW, NOW), fee),
                new RuleDraft("r", band(xof(5), xof(5)), fee),
                new RuleDraft("r", band(xof(-5), null), fee),
                new RuleDraft("r", band(xof(5), Money.of(9, "EUR")), fee))) {
            assertThatThrownBy(() -> commissions.add(FINANCE, bad)).isInstanceOf(InvalidInput.class);
        }
    }

    @Test
    void letsOnlyThoseWithTheRightTouchTheRules() {
        Actor support = Actor.staff(UserId.next(), Set.of(Permission.PURCHASE_READ));
        RuleDraft draft = onCategory(crafts, 1);

        assertThatThrownBy(() -> commissions.rules(support)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commissions.rule(support, RuleId.next())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commissions.add(support, draft)).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commissions.change(support, RuleId.next(), 1, draft))
                .isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commissions.retire(support, RuleId.next())).isInstanceOf(NotAllowed.class);
        assertThatThrownBy(() -> commissions.reorder(support, List.of())).isInstanceOf(NotAllowed.class);
    }

    @Test
    void quotesInTwoStatementsHoweverManyLines() {
        List<CommissionLine> many = java.util.stream.IntStream.range(0, 50)
                .mapToObj(i -> line("" + i, baskets, i + 1))
                .toList();

        assertThat(house.statementsOf(() -> commissions.quote(many, Map.of(), NOW)))
                .hasSize(2);
    }

    private List<LineCommission> quote(CommissionLine... lines) {
        return commissions.quote(List.of(lines), Map.of(), NOW).lines();
    }

    private RuleId quotedRule() {
        return quote(line("1", baskets, 20_000)).getFirst().rule();
    }

    private static RuleMatch band(Money from, Money below) {
        return new RuleMatch(null, null, null, null, new PriceBand(from, below), null, null);
    }

    private static RuleFee limited(FeeLimit... limits) {
        return new RuleFee(100, false, 0, List.of(limits));
    }

    private static RuleDraft rule(RuleMatch match) {
        return new RuleDraft("some", match, limited());
    }

    private static RuleDraft onCategory(CategoryId category, int rate) {
        return new RuleDraft(
                "category",
                new RuleMatch(null, category, null, null, null, null, null),
                new RuleFee(rate, false, 1800, List.of()));
    }

    private static CommissionLine line(String key, CategoryId category, long minor) {
        return new CommissionLine(
                key, VendorId.next(), ProductId.next(), category, Condition.NEW, xof(minor), xof(minor));
    }

    private static Money xof(long minor) {
        return Money.of(minor, "XOF");
    }
}
