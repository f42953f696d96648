package org.sandaga.search;

import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;

/** What may be asked of the search. */
final class QueryPolicy {
    static final int LONGEST_TEXT = 200;
    private static final int MOST_CHOICES = 50;
    private static final Set<String> LANGUAGES = Set.of("fr", "en");

    private QueryPolicy() {}

    static SearchQuery checked(SearchQuery query) {
        SearchFilter filter = query.filter();
        language(query.language());
        Input.within("vendor", filter.vendors().size(), 0, MOST_CHOICES);
        Input.within("attribute", filter.features().size(), 0, MOST_CHOICES);
        filter.features().forEach(QueryPolicy::feature);
        amount("priceFrom", filter.leastMinor());
        amount("priceTo", filter.mostMinor());
        return query.withText(Input.maybeText("q", query.text(), LONGEST_TEXT));
    }

    static String language(String language) {
        if (!LANGUAGES.contains(language)) {
            throw new InvalidInput("language", "fr, en");
        }
        return language;
    }

    private static void feature(String code, List<String> values) {
        Input.text("attribute", code, LONGEST_TEXT);
        Input.within("attribute", values.size(), 1, MOST_CHOICES);
        values.forEach(value -> Input.text("attribute", value, LONGEST_TEXT));
    }

    private static void amount(String field, @Nullable Long minor) {
        if (minor != null && minor < 0) {
            throw new InvalidInput(field, "≥ 0");
        }
    }
}
