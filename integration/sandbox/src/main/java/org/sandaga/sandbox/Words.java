package org.sandaga.sandbox;

import java.math.BigDecimal;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.regex.Pattern;

/**
 * What a visitor reads, in French or English: words of the bundle, amounts and times as that language writes them.
 *
 * @param locale French or English
 */
public record Words(Locale locale) {
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Where the JDK sets a currency of letters right against the number. */
    private static final Pattern AGAINST_LETTER = Pattern.compile("(?<=\\p{L})(?=\\d)");

    /** The language that comes first in {@code fr-FR,fr;q=0.9,en;q=0.8} or {@code fr}; whatever isn't French is English. */
    public static Words of(String languages) {
        String first = languages.strip().toLowerCase(Locale.ROOT);
        return new Words(first.startsWith("fr") ? Locale.FRANCE : Locale.US);
    }

    /** The word behind a key. */
    public String get(String key) {
        return bundle().getString(key);
    }

    /** The word behind a key that may not be known. */
    public Optional<String> find(String key) {
        return bundle().containsKey(key) ? Optional.of(get(key)) : Optional.empty();
    }

    private ResourceBundle bundle() {
        return ResourceBundle.getBundle("org.sandaga.sandbox.words", locale, NO_FALLBACK);
    }

    /** {@code fr} or {@code en}. */
    public String language() {
        return locale.getLanguage();
    }

    /** An amount of minor units (of as many decimals as ISO 4217 says) as people read it. */
    public String money(long minorUnits, String currency) {
        Currency iso = Currency.getInstance(currency.toUpperCase(Locale.ROOT));
        NumberFormat format = NumberFormat.getCurrencyInstance(locale);
        format.setCurrency(iso);
        format.setMinimumFractionDigits(iso.getDefaultFractionDigits());
        format.setMaximumFractionDigits(iso.getDefaultFractionDigits());
        return AGAINST_LETTER
                .matcher(format.format(BigDecimal.valueOf(minorUnits, iso.getDefaultFractionDigits())))
                .replaceAll("\u00a0");
    }

    /** A moment, in UTC. */
    public String time(Instant moment) {
        return DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.MEDIUM)
                        .withLocale(locale)
                        .format(moment.atZone(ZoneOffset.UTC))
                + " UTC";
    }
}
