package org.sandaga.portal;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Money;
import org.sandaga.shared.MoneyText;
import org.sandaga.shared.Texts;
import org.sandaga.shared.TypedMoney;
import org.sandaga.shared.Words;

/** Writes amounts, moments and texts as they are read at work: in the visitor's language, by the shop's clock. */
@Named
@RequestScoped
public class Written {
    private static final DateTimeFormatter SHEET = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofLocalizedPattern("MMMd");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT);
    private static final char MINUS = '\u2212';

    private final Work work;
    private final MyShops shops;
    private final BusinessTime time;

    @Inject
    Written(Work work, MyShops shops, BusinessTime time) {
        this.work = work;
        this.shops = shops;
        this.time = time;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Written() {
        this(null, null, null);
    }

    /** An amount with the decimals that its currency has; nothing for none. */
    public String money(@Nullable Money amount) {
        return amount == null ? "" : MoneyText.of(amount, work.locale()).replace('-', MINUS);
    }

    /** An amount for a spreadsheet: a number and nothing else, with the decimal sign of the visitor's language. */
    public String sheet(Money amount) {
        return TypedMoney.of(amount, work.locale());
    }

    /** A moment for a spreadsheet, which sorts as it reads; nothing for none. */
    public String sheet(@Nullable Instant moment) {
        return moment == null ? "" : SHEET.withZone(shops.zone()).format(moment);
    }

    /** A whole number, in groups of three. */
    public String number(long number) {
        return NumberFormat.getIntegerInstance(work.locale()).format(number).replace('-', MINUS);
    }

    /** Basis points as a percentage: 1250 is 12.5 %. */
    public String percent(long basisPoints) {
        NumberFormat format = NumberFormat.getPercentInstance(work.locale());
        format.setMaximumFractionDigits(2);
        return format.format(BigDecimal.valueOf(basisPoints, 4));
    }

    /** A day in short. */
    public String day(@Nullable Instant moment) {
        return in(DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM), moment);
    }

    /** A day of the calendar in short. */
    public String date(LocalDate day) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.MEDIUM)
                .withLocale(work.locale())
                .format(day);
    }

    /** A day and the time of day, in short; the year only when it is another one than this. */
    public String moment(@Nullable Instant moment) {
        return moment != null && year(moment) == year(time.now())
                ? Words.of(Written.class, "moment", work.locale(), in(DAY, moment), in(TIME, moment))
                : in(DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT), moment);
    }

    private int year(Instant moment) {
        return moment.atZone(shops.zone()).getYear();
    }

    /** For {@code <time datetime>}. */
    public String iso(@Nullable Instant moment) {
        return moment == null ? "" : moment.toString();
    }

    private String in(DateTimeFormatter form, @Nullable Instant moment) {
        return moment == null
                ? ""
                : form.withLocale(work.locale()).withZone(shops.zone()).format(moment);
    }

    /** Where the visitor's day begins and ends. */
    public ZoneId zone() {
        return shops.zone();
    }

    /** How long until a moment, or since it: {@code in 3 h}, {@code 2 days ago}. */
    public String away(@Nullable Instant moment) {
        if (moment == null) {
            return "";
        }
        Duration left = Duration.between(time.now(), moment);
        String way = left.isNegative() ? "ago" : "in";
        Duration size = left.abs();
        String unit = size.toDays() >= 2 ? "days" : size.toHours() >= 1 ? "hours" : "minutes";
        long count = unit.equals("days") ? size.toDays() : unit.equals("hours") ? size.toHours() : size.toMinutes();
        return Words.of(Written.class, "away." + way + "." + unit, work.locale(), count);
    }

    /** Whether a moment has gone by. */
    public boolean past(@Nullable Instant moment) {
        return moment != null && moment.isBefore(time.now());
    }

    /** Whether a moment is less than a day away, or has gone by. */
    public boolean near(@Nullable Instant moment) {
        return moment != null && moment.isBefore(time.now().plus(Duration.ofDays(1)));
    }

    /** A text in the visitor's language. */
    public String text(@Nullable Texts texts) {
        return texts == null ? "" : texts.in(work.language());
    }

    /** What tells a variant apart, such as {@code L · bleu}. */
    public String options(Map<String, String> options) {
        return options.values().stream().collect(Collectors.joining(" · "));
    }

    /** The name of a country. */
    public String country(String code) {
        return Locale.of("", code).getDisplayCountry(work.locale());
    }

    /** A pattern with its gap filled. */
    public String with(String pattern, Object one) {
        return filled(pattern, one);
    }

    /** A pattern with its gaps filled. */
    public String with2(String pattern, Object one, Object two) {
        return filled(pattern, one, two);
    }

    /** A pattern with its gaps filled. */
    public String with3(String pattern, Object one, Object two, Object three) {
        return filled(pattern, one, two, three);
    }

    private String filled(String pattern, Object... gaps) {
        return new MessageFormat(pattern, work.locale()).format(gaps);
    }
}
