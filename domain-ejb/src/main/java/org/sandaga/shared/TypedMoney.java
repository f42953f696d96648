package org.sandaga.shared;

import java.math.BigDecimal;
import java.text.DecimalFormatSymbols;
import java.text.NumberFormat;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Reads amounts as people of a language type them into a field, and writes them so that they are read again.
 *
 * <p>Thousands stand apart by blanks, or by a sign: {@code 1 000}, in English {@code 1,000}. Whichever sign is the last
 * begins decimals wherever that is the only way to read it: {@code 12,75} and {@code 12.75} are the same in every
 * language. What could be a thousand as well as one, as {@code 1.000} in French, is refused.
 */
public final class TypedMoney {
    private static final int LONGEST = 20;
    private static final int CENTS = 2;
    private static final int GROUP = 3;

    /** Among them those that do not break lines, with which the house writes amounts itself. */
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Z}'’]+");

    private static final Pattern AMOUNT = Pattern.compile(
            "(?<whole>\\d+|\\d{1,3}(?<group>[ .,])\\d{3}(\\k<group>\\d{3})*)" + "((?<sign>[.,])(?<part>\\d+))?");

    private static final Pattern FIRST_GROUP = Pattern.compile("[1-9]\\d{0,2}");

    private final String field;
    private final int decimals;
    private final String currency;
    private final Locale language;

    private TypedMoney(String field, String currency, Locale language) {
        this.field = field;
        this.decimals = Money.zero(currency).exponent();
        this.currency = currency;
        this.language = language;
    }

    /** As an amount stands in a field before anybody types; nothing for none. */
    public static String of(@Nullable Money amount, Locale language) {
        return amount == null
                ? ""
                : amount.decimal()
                        .toPlainString()
                        .replace('.', DecimalFormatSymbols.getInstance(language).getDecimalSeparator());
    }

    /** What an amount of a currency looks like when it is typed. */
    public static String example(String currency, Locale language) {
        return Money.zero(currency).exponent() == 0
                ? grouped("1300", language)
                : of(Money.ofDecimal(new BigDecimal("12.5"), currency), language);
    }

    private static String grouped(String whole, Locale language) {
        return NumberFormat.getIntegerInstance(language).format(new BigDecimal(whole));
    }

    /**
     * What was typed.
     *
     * @throws InvalidInput when it is nothing, or no amount that the currency has
     */
    public static Money require(String field, String typed, String currency, Locale language) {
        Money amount = read(field, typed, currency, language);
        if (amount == null) {
            throw new InvalidInput(field, "–");
        }
        return amount;
    }

    /**
     * What was typed; null for nothing.
     *
     * @throws InvalidInput when it is no amount that the currency has
     */
    public static @Nullable Money read(String field, String typed, String currency, Locale language) {
        String text = BLANKS.matcher(typed).replaceAll(" ").strip();
        return text.isEmpty() ? null : new TypedMoney(field, currency, language).amount(text);
    }

    private Money amount(String text) {
        Matcher typed = AMOUNT.matcher(text);
        if (text.length() > LONGEST || !typed.matches() || isGroupedByItsSign(typed)) {
            throw new AmountIsNotReadable(field, example(currency, language));
        }
        String whole = typed.group("whole").replaceAll("\\D", "");
        String part = typed.group("part");
        if (part == null) {
            return exact(new BigDecimal(whole));
        }
        return isThousands(typed) ? exact(new BigDecimal(whole + part)) : exact(whole, part);
    }

    /** {@code 1,000,00} is nothing that anybody means. */
    private static boolean isGroupedByItsSign(Matcher typed) {
        return typed.group("group") != null && typed.group("group").equals(typed.group("sign"));
    }

    /** Whether the only sign sets thousands apart, as the language does it. */
    private boolean isThousands(Matcher typed) {
        boolean couldBe = typed.group("group") == null
                && typed.group("part").length() == GROUP
                && FIRST_GROUP.matcher(typed.group("whole")).matches();
        if (!couldBe) {
            return false;
        }
        DecimalFormatSymbols signs = DecimalFormatSymbols.getInstance(language);
        char sign = typed.group("sign").charAt(0);
        if (sign != signs.getGroupingSeparator() && (sign != signs.getDecimalSeparator() || decimals < GROUP)) {
            throw new AmountReadsTwoWays(field, grouped(typed.group("whole") + typed.group("part"), language));
        }
        return sign == signs.getGroupingSeparator();
    }

    private Money exact(String whole, String part) {
        BigDecimal amount = new BigDecimal(whole + "." + part).stripTrailingZeros();
        if (part.length() > Math.max(decimals, CENTS) || amount.scale() > decimals) {
            throw new AmountHasTooManyDecimals(field, example(currency, language));
        }
        return exact(amount);
    }

    private Money exact(BigDecimal amount) {
        try {
            return Money.ofDecimal(amount, currency);
        } catch (ArithmeticException tooLarge) {
            throw new AmountIsNotReadable(field, example(currency, language));
        }
    }
}
