package org.sandaga.catalog;

import org.jspecify.annotations.Nullable;

/** Tells global trade item numbers by their check digit, and the forms that one of them is written in. */
public final class Gtin {
    private static final int LONGEST = 14;

    private Gtin() {}

    /** The number that a text is, its digits in groups or not; empty where the check digit says that it is none. */
    public static String in(String text) {
        String digits = text.replaceAll("[\\s\\p{Z}-]", "");
        return isValid(digits) ? digits : "";
    }

    /** Whether both are one number: with 12 digits or with 13 it is the same. */
    public static boolean isSame(String one, @Nullable String other) {
        return other != null && padded(one).equals(padded(other));
    }

    /** The longest form, in which numbers are compared. */
    static String padded(String number) {
        return "0".repeat(Math.max(0, LONGEST - number.length())) + number;
    }

    /** True for 8, 12, 13 or 14 digits of which the last one fits. */
    static boolean isValid(String text) {
        if (!text.matches("\\d{8}|\\d{12,14}")) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < text.length(); i++) {
            int weight = (text.length() - i) % 2 == 0 ? 3 : 1;
            sum += weight * Character.digit(text.charAt(i), 10);
        }
        return sum % 10 == 0;
    }
}
