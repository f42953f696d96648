package org.sandaga.shared;

import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;

/** Writes amounts as people of a language do, with the digits of their currency: {@code 20 000 F CFA}, {@code €20.00}. */
public final class MoneyText {
    /** English puts the sign before the number, and a sign of letters would run into it. */
    private static final Pattern LETTER_BESIDE_DIGIT = Pattern.compile("(?<=\\p{L})(?=\\d)");

    private static final String FIRM_BLANK = "\u00a0";

    private MoneyText() {}

    /** The amount; no line breaks within it. */
    public static String of(Money amount, Locale language) {
        NumberFormat format = NumberFormat.getCurrencyInstance(language);
        format.setCurrency(Currency.getInstance(amount.currency()));
        format.setMinimumFractionDigits(amount.exponent());
        format.setMaximumFractionDigits(amount.exponent());
        return LETTER_BESIDE_DIGIT.matcher(format.format(amount.decimal())).replaceAll(FIRM_BLANK);
    }
}
