package org.sandaga.importing;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import org.sandaga.shared.Texts;
import org.sandaga.shared.Words;

/** What of a product or an offer a row has changed. */
enum Change {
    PRODUCT,
    TERMS,
    PRICE,
    STOCK;

    /** All of them in a row, for people. */
    static Texts words(Set<Change> changes) {
        return Texts.frEn(words(changes, Locale.FRENCH), words(changes, Locale.ENGLISH));
    }

    private static String words(Set<Change> changes, Locale language) {
        return changes.stream()
                .sorted()
                .map(each -> Words.of(Change.class, "Change." + each, language))
                .collect(Collectors.joining(", "));
    }
}
