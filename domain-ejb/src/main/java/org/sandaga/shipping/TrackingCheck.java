package org.sandaga.shipping;

import java.util.List;
import java.util.regex.Pattern;

/** How the check digit of a tracking number is made, so that a slip of the pen is seen at once. */
public enum TrackingCheck {
    /** Not known; every number of the right form holds. */
    NONE {
        @Override
        boolean holds(String number) {
            return true;
        }
    },
    /** The Universal Postal Union's S10: two letters, eight digits, a check digit, the country. */
    S10 {
        @Override
        boolean holds(String number) {
            return !POSTAL.matcher(number).matches() || postal(number);
        }
    },
    /** UPS: every second character counts double, letters by their place in the alphabet. */
    UPS {
        @Override
        boolean holds(String number) {
            return mod10(number.substring(2), List.of(1, 2));
        }
    },
    /** USPS: digits weigh three and one in turn; short numbers are printed without the 91 that they count. */
    USPS {
        @Override
        boolean holds(String number) {
            String digits = ROUTING.matcher(number).replaceFirst("");
            return POSTAL.matcher(number).matches()
                    ? postal(number)
                    : mod10(digits, List.of(3, 1)) || digits.length() == 20 && mod10("91" + digits, List.of(3, 1));
        }
    },
    /** DHL Express: the remainder of the rest by seven; piece ids have none. */
    MOD7 {
        @Override
        boolean holds(String number) {
            int last = number.length() - 1;
            return !Character.isDigit(number.charAt(0))
                    || Long.parseLong(number.substring(0, last)) % 7 == number.charAt(last) - '0';
        }
    };

    private static final Pattern POSTAL = Pattern.compile("[A-Z]{2}[0-9]{9}[A-Z]{2}");
    private static final Pattern ROUTING = Pattern.compile("^420([0-9]{5}|[0-9]{9})(?=9[0-9]{21}$|9[0-9]{25}$)");
    private static final int[] POSTAL_WEIGHTS = {8, 6, 4, 2, 3, 5, 9, 7};

    /** Whether a number of the right form, without blanks and in capitals, has the check digit that it should. */
    abstract boolean holds(String number);

    private static boolean postal(String number) {
        int sum = 0;
        for (int i = 0; i < POSTAL_WEIGHTS.length; i++) {
            sum += POSTAL_WEIGHTS[i] * (number.charAt(2 + i) - '0');
        }
        int check = 11 - sum % 11;
        return number.charAt(10) - '0' == (check == 10 ? 0 : check == 11 ? 5 : check);
    }

    private static boolean mod10(String number, List<Integer> weights) {
        int last = number.length() - 1;
        int sum = 0;
        for (int i = 0; i < last; i++) {
            sum += weights.get(i % 2) * value(number.charAt(i));
        }
        return (10 - sum % 10) % 10 == number.charAt(last) - '0';
    }

    /** A digit counts itself; A counts 2, B 3, and after 9 again from 0. */
    private static int value(char c) {
        return Character.isDigit(c) ? c - '0' : (c - 'A' + 2) % 10;
    }
}
