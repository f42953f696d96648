package org.sandaga.catalog;

/** The check digit of global trade item numbers. */
final class Gtin {

    private Gtin() {}

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
