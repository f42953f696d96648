package org.sandaga.commission;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.sandaga.catalog.CategoryId;
import org.sandaga.offer.Condition;
import org.sandaga.shared.Ids;
import org.sandaga.shared.Money;
import org.sandaga.shared.VendorId;

import static org.assertj.core.api.Assertions.assertThat;

class ReachPolicyTest {
    private static final VendorId AWA = new VendorId(Ids.next());
    private static final VendorId BINTA = new VendorId(Ids.next());
    private static final CategoryId HOME = CategoryId.next();
    private static final CategoryId LAMPS = CategoryId.next();
    private static final Map<CategoryId, List<CategoryId>> PATHS =
            Map.of(HOME, List.of(HOME), LAMPS, List.of(HOME, LAMPS));
    private static final Instant MAY = Instant.parse("2026-05-01T00:00:00Z");
    private static final Instant JUNE = Instant.parse("2026-06-01T00:00:00Z");

    @Test
    void aRuleForEverythingHidesAllBehindIt() {
        assertThat(covers(RuleMatch.ANY, ofVendor(AWA))).isTrue();
        assertThat(covers(RuleMatch.ANY, RuleMatch.ANY)).isTrue();
        assertThat(covers(ofVendor(AWA), RuleMatch.ANY)).isFalse();
        assertThat(covers(ofVendor(AWA), ofVendor(BINTA))).isFalse();
    }

    @Test
    void aCategoryHidesThoseBelowItButNotThoseAbove() {
        assertThat(covers(in(HOME), in(LAMPS))).isTrue();
        assertThat(covers(in(LAMPS), in(HOME))).isFalse();
        assertThat(covers(in(HOME), ofVendor(AWA))).isFalse();
    }

    @Test
    void aWiderBandHidesANarrowerOneOfItsCurrency() {
        assertThat(covers(priced(0L, null, "XOF"), priced(1_000L, 2_000L, "XOF")))
                .isTrue();
        assertThat(covers(priced(0L, 1_500L, "XOF"), priced(1_000L, 2_000L, "XOF")))
                .isFalse();
        assertThat(covers(priced(0L, 1_500L, "XOF"), priced(1_000L, null, "XOF")))
                .isFalse();
        assertThat(covers(priced(0L, null, "EUR"), priced(1_000L, 2_000L, "XOF")))
                .isFalse();
        assertThat(covers(priced(0L, null, "EUR"), RuleMatch.ANY)).isFalse();
    }

    @Test
    void aLongerTimeHidesAShorterOne() {
        assertThat(covers(during(MAY, null), during(JUNE, null))).isTrue();
        assertThat(covers(during(JUNE, null), during(MAY, null))).isFalse();
        assertThat(covers(during(null, JUNE), during(null, MAY))).isTrue();
        assertThat(covers(during(null, MAY), during(MAY, null))).isFalse();
    }

    @Test
    void aConditionHidesOnlyItself() {
        assertThat(covers(used(Condition.USED), used(Condition.USED))).isTrue();
        assertThat(covers(used(Condition.USED), used(Condition.NEW))).isFalse();
    }

    private static boolean covers(RuleMatch wide, RuleMatch narrow) {
        return ReachPolicy.covers(wide, narrow, PATHS);
    }

    private static RuleMatch ofVendor(VendorId vendor) {
        return new RuleMatch(vendor, null, null, null, null, null, null);
    }

    private static RuleMatch in(CategoryId category) {
        return new RuleMatch(null, category, null, null, null, null, null);
    }

    private static RuleMatch used(Condition condition) {
        return new RuleMatch(null, null, null, condition, null, null, null);
    }

    private static RuleMatch priced(long from, Long below, String currency) {
        return new RuleMatch(
                null,
                null,
                null,
                null,
                new PriceBand(Money.of(from, currency), below == null ? null : Money.of(below, currency)),
                null,
                null);
    }

    private static RuleMatch during(Instant from, Instant until) {
        return new RuleMatch(null, null, null, null, null, from, until);
    }
}
