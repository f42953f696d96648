package org.sandaga.offer;

/**
 * Of which terms a file speaks at all: the others stay as the vendor has set them since.
 *
 * @param condition whether it says in what condition the goods are
 * @param taxClass whether it says how they are taxed
 * @param leadTime whether it says how long handing over takes
 */
public record TermsScope(boolean condition, boolean taxClass, boolean leadTime) {

    OfferChange filled(NewOffer said, OfferChange before) {
        return new OfferChange(
                condition ? said.condition() : before.condition(),
                taxClass ? said.taxClass() : before.taxClass(),
                leadTime ? said.leadTimeDays() : before.leadTimeDays());
    }
}
