package org.sandaga.search;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Orders the offers of one variant, and says why the first one is first. */
final class WinningOfferPolicy {
    private static final Map<WinReason, Comparator<PageOffer>> RULES = rules();
    private static final Comparator<PageOffer> ORDER =
            RULES.values().stream().reduce(Comparator::thenComparing).orElseThrow();

    private WinningOfferPolicy() {}

    private static Map<WinReason, Comparator<PageOffer>> rules() {
        Map<WinReason, Comparator<PageOffer>> rules = new LinkedHashMap<>();
        rules.put(WinReason.DELIVERED_HERE, Comparator.comparing(offer -> offer.delivery() == null));
        rules.put(WinReason.IN_STOCK, Comparator.comparing(offer -> offer.available() == 0));
        rules.put(WinReason.CONDITION, Comparator.comparing(offer -> wear(offer)));
        rules.put(
                WinReason.LANDED_PRICE,
                Comparator.comparing(offer -> offer.landed().minor()));
        rules.put(WinReason.SOONEST, Comparator.comparing(PageOffer::latestOrNever));
        // ids grow with time, so the vendor who came first wins, and always the same one
        rules.put(
                WinReason.LISTED_FIRST,
                Comparator.comparing(offer -> offer.offer().text()));
        return rules;
    }

    private static int wear(PageOffer offer) {
        return switch (offer.condition()) {
            case NEW -> 0;
            case REFURBISHED -> 1;
            case USED -> 2;
        };
    }

    /** The best first. */
    static List<PageOffer> ordered(List<PageOffer> offers) {
        return offers.stream().sorted(ORDER).toList();
    }

    /** Why the first of these beats the second. */
    static WinReason reason(List<PageOffer> ordered) {
        if (ordered.size() == 1) {
            return WinReason.ONLY_ONE;
        }
        return RULES.entrySet().stream()
                .filter(rule -> rule.getValue().compare(ordered.get(0), ordered.get(1)) < 0)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse(WinReason.LISTED_FIRST);
    }
}
