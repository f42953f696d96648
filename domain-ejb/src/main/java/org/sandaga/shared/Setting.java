package org.sandaga.shared;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/**
 * A value of the trade that administrators may change while the marketplace runs; until they do, what it was started
 * with holds.
 *
 * @param <T> as the rules use it
 */
public final class Setting<T> {
    private final String name;
    private final Kind kind;
    private final String given;
    private final Function<String, T> reader;
    private final ChangedSettings changed;
    private final List<String> choices;

    Setting(
            String name,
            Kind kind,
            String given,
            Function<String, T> reader,
            ChangedSettings changed,
            List<String> choices) {
        this.name = name;
        this.kind = kind;
        this.given = given;
        this.reader = reader;
        this.changed = changed;
        this.choices = choices;
    }

    /** How people write it. */
    public enum Kind {
        /** A length of time, ISO 8601. */
        DURATION("a length of time such as PT48H or P14D"),
        /** A whole number. */
        COUNT("a whole number"),
        /** One of a few words. */
        CHOICE("one of the choices"),
        /** One line. */
        TEXT("a text");

        private final String example;

        Kind(String example) {
            this.example = example;
        }

        /** What it is, for operators who start the server. */
        String example() {
            return example;
        }
    }

    /** The value in force. */
    public T now() {
        return read(inForce(changed.of(name)));
    }

    /** What holds when a value is kept, or none; one that an earlier version took and this one refuses is passed over. */
    String inForce(@Nullable String kept) {
        if (kept == null) {
            return given;
        }
        try {
            read(kept);
            return kept;
        } catch (InvalidInput outdated) {
            return given;
        }
    }

    SettingId id() {
        return SettingId.of(name);
    }

    String name() {
        return name;
    }

    Kind kind() {
        return kind;
    }

    /** What the marketplace was started with. */
    String given() {
        return given;
    }

    /** The values that it can have; none when they cannot be told one by one. */
    List<String> choices() {
        return choices;
    }

    /** Reads a value. @throws InvalidInput when it breaks the setting's rule */
    T read(String value) {
        return reader.apply(value);
    }
}
