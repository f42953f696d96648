package org.sandaga.notification;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;

import org.sandaga.shared.Money;
import org.sandaga.shared.MoneyText;

/** Money and moments as people of a language write them. */
final class Formats {
    private static final char NARROW_BLANK = '\u202f';
    private static final char FIRM_BLANK = '\u00a0';

    private static final int SHOWN = 4;

    private Formats() {}

    /** Such as {@code 20 000 F CFA} or {@code €20.00}; no mail program breaks the line within it. */
    static String money(Money amount, String language) {
        return MoneyText.of(amount, Locale.of(language)).replace(NARROW_BLANK, FIRM_BLANK);
    }

    /** The end of an account's name, by which its owner knows it and nobody else. */
    static String masked(String account) {
        return "…" + account.substring(Math.max(0, account.length() - SHOWN));
    }

    /** Such as {@code 27 novembre 2026}. */
    static String day(Instant moment, ZoneId zone, String language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG)
                .withLocale(Locale.of(language))
                .format(moment.atZone(zone));
    }

    /** Such as {@code 27 novembre 2026, 08:00 GMT}. */
    static String moment(Instant moment, ZoneId zone, String language) {
        return day(moment, zone, language)
                + ", "
                + DateTimeFormatter.ofPattern("HH:mm zzz", Locale.of(language)).format(moment.atZone(zone));
    }
}
