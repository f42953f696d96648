package org.sandaga.commission;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.catalog.Categories;
import org.sandaga.catalog.CategoryId;
import org.sandaga.catalog.CategoryView;

/** Which rules are never asked, because one before them matches everything that they would. */
@Dependent
class ReachPolicy {
    private final Categories categories;

    @Inject
    ReachPolicy(Categories categories) {
        this.categories = categories;
    }

    /** Each rule that cannot match, with the first one that is in its way. */
    Map<RuleId, RuleId> unreachable(List<RuleView> inOrder) {
        Map<CategoryId, List<CategoryId>> paths = new HashMap<>();
        categories.all().forEach((CategoryView each) -> paths.put(each.id(), each.path()));
        Map<RuleId, RuleId> hidden = new HashMap<>();
        List<RuleView> before = new ArrayList<>();
        for (RuleView rule : inOrder) {
            before.stream()
                    .filter(earlier -> covers(earlier.match(), rule.match(), paths))
                    .findFirst()
                    .ifPresent(earlier -> hidden.put(rule.id(), earlier.id()));
            before.add(rule);
        }
        return hidden;
    }

    static boolean covers(RuleMatch wide, RuleMatch narrow, Map<CategoryId, List<CategoryId>> paths) {
        return covers(wide.vendor(), narrow.vendor())
                && covers(wide.product(), narrow.product())
                && covers(wide.condition(), narrow.condition())
                && coversCategory(wide.category(), narrow.category(), paths)
                && coversPrices(wide.prices(), narrow.prices())
                && begins(wide.from(), narrow.from())
                && ends(wide.until(), narrow.until());
    }

    private static boolean covers(@Nullable Object wide, @Nullable Object narrow) {
        return wide == null || wide.equals(narrow);
    }

    private static boolean coversCategory(
            @Nullable CategoryId wide, @Nullable CategoryId narrow, Map<CategoryId, List<CategoryId>> paths) {
        return wide == null
                || narrow != null && paths.getOrDefault(narrow, List.of()).contains(wide);
    }

    private static boolean coversPrices(@Nullable PriceBand wide, @Nullable PriceBand narrow) {
        if (wide == null) {
            return true;
        }
        return narrow != null
                && wide.from().currency().equals(narrow.from().currency())
                && wide.from().compareTo(narrow.from()) <= 0
                && (wide.below() == null
                        || narrow.below() != null && wide.below().compareTo(narrow.below()) >= 0);
    }

    private static boolean begins(@Nullable Instant wide, @Nullable Instant narrow) {
        return wide == null || narrow != null && !wide.isAfter(narrow);
    }

    private static boolean ends(@Nullable Instant wide, @Nullable Instant narrow) {
        return wide == null || narrow != null && !wide.isBefore(narrow);
    }
}
