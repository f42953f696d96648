package org.sandaga.sandbox.stripe;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** Stripe's rules for currencies and amounts: minor units, three-decimal ones ending in 0, eight digits at most. */
final class Amounts {
    private static final long LARGEST = 99_999_999L;
    private static final Set<String> THREE_DECIMALS = Set.of("bhd", "jod", "kwd", "omr", "tnd");
    private static final Set<String> CURRENCIES = Set.of(
            ("usd aed afn all amd ang aoa ars aud awg azn bam bbd bdt bgn bhd bif bmd bnd bob brl bsd bwp byn bzd cad cdf chf "
                            + "clp cny cop crc cve czk djf dkk dop dzd egp etb eur fjd fkp gbp gel gip gmd gnf gtq gyd hkd hnl "
                            + "htg huf idr ils inr isk jmd jod jpy kes kgs khr kmf krw kwd kyd kzt lak lbp lkr lrd lsl mad mdl "
                            + "mga mkd mmk mnt mop mur mvr mwk mxn myr mzn nad ngn nio nok npr nzd omr pab pen pgk php pkr pln "
                            + "pyg qar ron rsd rub rwf sar sbd scr sek sgd shp sle sos srd std szl thb tjs tnd top try ttd twd "
                            + "tzs uah ugx uyu uzs vnd vuv wst xaf xcd xcg xof xpf yer zar zmw")
                    .split(" "));

    private Amounts() {}

    /** Whole minor units, more than nothing. */
    static long positive(String text, String param) {
        long amount = integer(text, param);
        if (amount < 1) {
            throw StripeError.invalid(
                    "parameter_invalid_integer", param, "This value must be greater than or equal to 1.");
        }
        return amount;
    }

    /** The price of one, in minor units: nothing, or what may be charged in its currency. */
    static long unit(String text, String currency, String param) {
        long unit = integer(text, param);
        if (unit < 0 || unit > LARGEST) {
            throw StripeError.invalid(
                    "parameter_invalid_integer", param, "This value must be between 0 and " + LARGEST + ".");
        }
        wholeTens(unit, currency, param);
        return unit;
    }

    /** Whole minor units, none too. */
    static long integer(String text, String param) {
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw StripeError.invalid("parameter_invalid_integer", param, "Invalid integer: " + text);
        }
    }

    /** A currency that Stripe takes, in lower case. */
    static String currency(String text, String param) {
        String currency = text.toLowerCase(Locale.ROOT);
        if (!CURRENCIES.contains(currency)) {
            throw StripeError.invalid(
                    "",
                    param,
                    "Invalid currency: " + currency + ". Stripe currently supports these currencies: "
                            + String.join(", ", new TreeSet<>(CURRENCIES)));
        }
        return currency;
    }

    /** Refuses an amount that can't be charged in its currency. */
    static void chargeable(long amount, String currency, String param) {
        if (amount > LARGEST) {
            throw StripeError.invalid("amount_too_large", param, "Amount must be no more than 999,999.99 " + currency);
        }
        if (amount < least(currency)) {
            throw StripeError.invalid(
                    "amount_too_small",
                    param,
                    "The Checkout Session's total amount due must add up to at least " + least(currency) + " "
                            + currency + " in its smallest unit");
        }
        wholeTens(amount, currency, param);
    }

    /** Refuses an amount of a three-decimal currency whose last digit isn't 0. */
    static void wholeTens(long amount, String currency, String param) {
        if (THREE_DECIMALS.contains(currency) && amount % 10 != 0) {
            throw StripeError.invalid(
                    "parameter_invalid_integer",
                    param,
                    "Invalid " + currency
                            + " amount: the last digit of an amount in a three-decimal currency must be 0.");
        }
    }

    private static long least(String currency) {
        return Set.of("usd", "eur").contains(currency) ? 50 : 1;
    }

    /** A share in basis points, rounded HALF_UP: 1 % of 27 300 is 273. */
    static long share(long amount, int basisPoints) {
        return BigDecimal.valueOf(amount)
                .multiply(BigDecimal.valueOf(basisPoints))
                .divide(BigDecimal.valueOf(10_000), 0, RoundingMode.HALF_UP)
                .longValueExact();
    }
}
