package org.sandaga.backoffice.audit;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

import org.sandaga.backoffice.page.Sheets;
import org.sandaga.portal.Written;
import org.sandaga.shared.EffectiveSetting;
import org.sandaga.shared.Money;
import org.sandaga.shared.Setting;
import org.sandaga.shared.SettingRow;

/** Writes the values of settings as people read them: {@code 8 heures}, {@code 1 000 F CFA}. */
@Named("settingWords")
@RequestScoped
public class SettingWords {
    private static final Pattern AMOUNTS = Pattern.compile("[A-Z]{3}=\\d+(\\.\\d+)?(,[A-Z]{3}=\\d+(\\.\\d+)?)*");
    private static final Pattern LARGE = Pattern.compile("\\d{4,18}");
    private static final long MEGABYTE = 1024L * 1024;

    private final Lengths lengths;
    private final Written written;
    private final Sheets words;

    @Inject
    SettingWords(Lengths lengths, Written written, Sheets words) {
        this.lengths = lengths;
        this.written = written;
        this.words = words;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected SettingWords() {
        this(null, null, null);
    }

    /** A value that a setting of the trade has or had. */
    public String of(SettingRow setting, String value) {
        if (setting.kind() == Setting.Kind.DURATION) {
            return length(value);
        }
        if (setting.kind() == Setting.Kind.CHOICE) {
            return words.word("choice." + value);
        }
        return AMOUNTS.matcher(value).matches() ? amounts(value) : number(value);
    }

    private String length(String value) {
        return words.word("length." + lengths.unit(value), lengths.count(value));
    }

    private String amounts(String value) {
        return Arrays.stream(value.split(","))
                .map(each -> each.split("=", 2))
                .map(each -> written.money(Money.ofDecimal(new BigDecimal(each[1]), each[0])))
                .collect(Collectors.joining(" · "));
    }

    private String number(String value) {
        return LARGE.matcher(value).matches() ? written.number(Long.parseLong(value)) : value;
    }

    /** The value of a setting that this server was started with. */
    public String value(EffectiveSetting setting) {
        return value(setting.name(), setting.value());
    }

    /** A value that a setting of the trade had, of which no more is known. */
    String value(String value) {
        return value("", value);
    }

    private String value(String name, String value) {
        if (value.isBlank()) {
            return words.word("settings.unset");
        }
        if (value.equals("true") || value.equals("false")) {
            return words.word(value.equals("true") ? "yes" : "no");
        }
        if (LARGE.matcher(value).matches() && !name.contains("port")) {
            long number = Long.parseLong(value);
            return number % MEGABYTE == 0 ? words.word("settings.megabytes", number / MEGABYTE) : number(value);
        }
        return AMOUNTS.matcher(value).matches() ? amounts(value) : perhapsLength(value);
    }

    private String perhapsLength(String value) {
        try {
            return Duration.parse(value).isZero() ? value : length(value);
        } catch (DateTimeParseException otherwise) {
            return value;
        }
    }

    /** Where a setting was given. */
    public String source(EffectiveSetting setting) {
        String source = setting.source().toLowerCase(Locale.ROOT);
        if (source.contains("env")) {
            return words.word("settings.source.environment");
        }
        if (source.contains("default")) {
            return words.word("settings.source.default");
        }
        if (source.contains("variable") || source.contains("server") || source.contains("properties")) {
            return words.word("settings.source.file");
        }
        return source.contains("sys") ? words.word("settings.source.start") : setting.source();
    }
}
