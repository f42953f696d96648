package org.sandaga.connectors.stripe;

import java.util.Locale;
import java.util.Set;

import org.sandaga.payment.CurrencyNotTaken;
import org.sandaga.payment.ProviderRefused;
import org.sandaga.shared.Money;

/**
 * Money in Stripe's form: the currency in lower case, whole minor units, three-decimal ones ending in 0.
 *
 * <p>ISK, MGA and UGX are left out though Stripe takes them: their minor units there are not those of ISO 4217.
 */
final class StripeAmounts {
    private static final Set<String> TAKEN = Set.of(("""
            AED AFN ALL AMD ANG AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BWP BYN BZD CAD CDF CHF \
            CLP CNY COP CRC CVE CZK DJF DKK DOP DZD EGP ETB EUR FJD FKP GBP GEL GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR \
            ILS INR JMD JOD JPY KES KGS KHR KMF KRW KWD KYD KZT LAK LBP LKR LRD LSL MAD MDL MKD MMK MNT MOP MUR MVR MWK \
            MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SEK SGD \
            SHP SOS SRD SZL THB TJS TND TOP TRY TTD TWD TZS UAH USD UYU UZS VND VUV WST XAF XCD XOF XPF YER ZAR ZMW""").split(" "));

    private StripeAmounts() {}

    static boolean takes(String currency) {
        return TAKEN.contains(currency);
    }

    static String currency(Money money) {
        if (!takes(money.currency())) {
            throw new CurrencyNotTaken(StripeSettings.NAME, money.currency());
        }
        return money.currency().toLowerCase(Locale.ROOT);
    }

    static long minor(Money money) {
        if (money.exponent() == 3 && money.minor() % 10 != 0) {
            throw new ProviderRefused(StripeSettings.NAME, money + " has a third decimal, which Stripe cannot take");
        }
        return money.minor();
    }

    static Money money(Long minor, String currency) {
        return Money.of(minor, currency.toUpperCase(Locale.ROOT));
    }
}
