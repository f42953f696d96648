package org.sandaga.storefront.page;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;
import org.sandaga.shared.MoneyText;
import org.sandaga.shared.Texts;
import org.sandaga.shared.Words;

/** Writes amounts, moments and texts as they are read in the visitor's language and place. */
@Named
@RequestScoped
public class Show {
    private final Visit visit;
    private final HomeMarket home;

    @Inject
    Show(Visit visit, HomeMarket home) {
        this.visit = visit;
        this.home = home;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Show() {
        this(null, null);
    }

    /** An amount with the decimals that its currency has. */
    public String money(Money amount) {
        return MoneyText.of(amount, visit.locale());
    }

    /** Amounts from one to another; an end that is null is open. */
    public String range(@Nullable Money least, @Nullable Money most) {
        if (least == null) {
            return most == null ? "" : Words.of(Show.class, "up-to", visit.locale(), money(most));
        }
        return most == null
                ? Words.of(Show.class, "at-least", visit.locale(), money(least))
                : joined(money(least), money(most), currency(least.currency()));
    }

    /** Two amounts that say their currency once where it follows the number. */
    static String joined(String least, String most, String currency) {
        String bare = least.endsWith(currency)
                ? least.substring(0, least.length() - currency.length()).replaceAll("\\p{Z}+$", "")
                : least;
        return bare + " – " + most;
    }

    /** A rate. */
    public String percent(int basisPoints) {
        NumberFormat form = NumberFormat.getPercentInstance(visit.locale());
        form.setMaximumFractionDigits(2);
        return form.format(BigDecimal.valueOf(basisPoints, 4));
    }

    /** How amounts of a currency are marked, such as {@code F CFA}. */
    public String currency(String code) {
        return Currency.getInstance(code).getSymbol(visit.locale());
    }

    /** A day. */
    public String day(Instant moment) {
        return written(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), moment);
    }

    /** A day and the time of day. */
    public String moment(Instant moment) {
        String day = written(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG), moment);
        return Words.of(Show.class, "moment", visit.locale(), day, clock(moment));
    }

    /** The time of day. */
    public String clock(Instant moment) {
        return written(DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT), moment);
    }

    private String written(DateTimeFormatter form, Instant moment) {
        return form.withLocale(visit.locale()).withZone(home.market().zone()).format(moment);
    }

    /** A text in the visitor's language. */
    public String text(Texts texts) {
        return texts.in(visit.language());
    }

    /** What tells a variant apart, such as {@code L · bleu}. */
    public String options(Map<String, String> options) {
        return options.values().stream().collect(Collectors.joining(" · "));
    }

    /** Several things one after another. */
    public String list(List<String> things) {
        return String.join(", ", things);
    }

    /** What a product says of itself; of yes and no, the word. */
    public String said(String value) {
        return value.equals("true") || value.equals("false") ? Words.of(Show.class, value, visit.locale()) : value;
    }

    /** A telephone number as it is read aloud. */
    public String phone(String number) {
        return Telephones.spaced(number);
    }

    /** The name of a country. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(visit.locale());
    }

    /** A pattern with its gap filled. */
    public String with(String pattern, Object one) {
        return filled(pattern, one);
    }

    /** A pattern with its gaps filled. */
    public String with2(String pattern, Object one, Object two) {
        return filled(pattern, one, two);
    }

    private String filled(String pattern, Object... gaps) {
        return new MessageFormat(pattern, visit.locale()).format(gaps);
    }
}
