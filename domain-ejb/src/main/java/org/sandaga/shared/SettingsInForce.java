package org.sandaga.shared;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.Config;

/** Makes the settings of a capability; one that was started with a wrong value is refused at once. */
@Dependent
public class SettingsInForce {
    private static final int LARGEST = 1_000_000;
    private static final Duration LONGEST = Duration.ofDays(1_000);

    private final Config started;
    private final ChangedSettings changed;

    @Inject
    SettingsInForce(Config started, ChangedSettings changed) {
        this.started = started;
        this.changed = changed;
    }

    /**
     * A length of time.
     *
     * @param standard what holds when nothing is given, ISO 8601
     * @param least the shortest that makes sense; the longest are a thousand days
     */
    public Setting<Duration> duration(String name, String standard, Duration least) {
        return make(name, Setting.Kind.DURATION, standard, value -> duration(value, least), List.of());
    }

    /** A whole number, from 1. */
    public Setting<Integer> count(String name, int standard) {
        return make(name, Setting.Kind.COUNT, Integer.toString(standard), SettingsInForce::count, List.of());
    }

    /** One of an enum's constants, by its name. */
    public <E extends Enum<E>> Setting<E> choice(String name, E standard) {
        Class<E> type = standard.getDeclaringClass();
        List<String> choices =
                Arrays.stream(type.getEnumConstants()).map(Enum::name).toList();
        return make(name, Setting.Kind.CHOICE, standard.name(), value -> choice(value, type, choices), choices);
    }

    /** One line that the capability reads by itself. @param reader throws {@link InvalidInput} */
    public <T> Setting<T> text(String name, String standard, Function<String, T> reader) {
        return make(name, Setting.Kind.TEXT, standard, reader, List.of());
    }

    private <T> Setting<T> make(
            String name, Setting.Kind kind, String standard, Function<String, T> reader, List<String> choices) {
        String given =
                started.getOptionalValue(name, String.class).map(String::strip).orElse(standard);
        Setting<T> setting = new Setting<>(name, kind, given, reader, changed, choices);
        try {
            setting.read(given);
        } catch (InvalidInput wrong) {
            throw new IllegalArgumentException(
                    name + " cannot be '" + given + "' but " + kind.example() + ", "
                            + wrong.arguments().getLast(),
                    wrong);
        }
        return setting;
    }

    private static Duration duration(String value, Duration least) {
        try {
            Duration read = Duration.parse(value);
            if (read.compareTo(least) >= 0 && read.compareTo(LONGEST) <= 0) {
                return read;
            }
        } catch (DateTimeParseException | ArithmeticException unreadable) {
            throw new NotADuration(least, LONGEST);
        }
        throw new NotADuration(least, LONGEST);
    }

    private static <E extends Enum<E>> E choice(String value, Class<E> type, List<String> choices) {
        if (!choices.contains(value)) {
            throw new InvalidInput("value", String.join(", ", choices));
        }
        return Enum.valueOf(type, value);
    }

    private static int count(String value) {
        if (!value.matches("[1-9]\\d{0,6}")) {
            throw new InvalidInput("value", "1…" + LARGEST);
        }
        return Input.within("value", Integer.parseInt(value), 1, LARGEST);
    }
}
