package org.sandaga.offer;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Of which terms and prices a file speaks at all: the others stay as the vendor has set them since.
 *
 * @param condition whether it says in what condition the goods are
 * @param taxClass whether it says how they are taxed
 * @param leadTime whether it says how long handing over takes
 * @param currencies those in which it says prices, or null when it may say them in any
 */
public record TermsScope(
        boolean condition,
        boolean taxClass,
        boolean leadTime,
        @Nullable Set<String> currencies) {

    public TermsScope {
        currencies = currencies == null ? null : Set.copyOf(currencies);
    }

    OfferChange filled(NewOffer said, OfferChange before) {
        return new OfferChange(
                condition ? said.condition() : before.condition(),
                taxClass ? said.taxClass() : before.taxClass(),
                leadTime ? said.leadTimeDays() : before.leadTimeDays());
    }

    boolean pricesIn(String currency) {
        return currencies == null || currencies.contains(currency);
    }
}
