package org.sandaga.vendorportal.offer;

import java.math.BigDecimal;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;

/** Prices as people type them into a field: with a comma or a point, with blanks between thousands. */
public final class PriceText {
    private static final int LONGEST = 20;

    private PriceText() {}

    /** As it stands in a field; nothing for no price. */
    public static String of(@Nullable Money price, Locale locale) {
        String plain = price == null ? "" : price.decimal().toPlainString();
        return locale.getLanguage().equals("fr") ? plain.replace('.', ',') : plain;
    }

    /**
     * What was typed; null for nothing.
     *
     * @throws InvalidInput when it is no amount that the currency has
     */
    public static @Nullable Money read(String field, String typed, String currency) {
        String plain = typed.replaceAll("[\\s\\u00a0\\u202f']", "").replace(',', '.');
        if (plain.isEmpty()) {
            return null;
        }
        if (plain.length() > LONGEST || !plain.matches("\\d+(\\.\\d+)?")) {
            throw refused(field, typed, currency);
        }
        try {
            return Money.ofDecimal(new BigDecimal(plain).stripTrailingZeros(), currency);
        } catch (ArithmeticException tooFineOrTooLarge) {
            throw refused(field, typed, currency);
        }
    }

    private static InvalidInput refused(String field, String typed, String currency) {
        return Money.zero(currency).exponent() == 0
                ? new PriceHasNoDecimals(field, typed)
                : new PriceIsNotReadable(field, typed);
    }
}
