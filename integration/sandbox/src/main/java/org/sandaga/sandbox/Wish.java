package org.sandaga.sandbox;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/** Reads what someone asks of the control API, and says in one sentence what is wrong with it. */
public final class Wish {
    private final ObjectNode wish;

    /** Reads a body of the control API. */
    public Wish(ObjectNode wish) {
        this.wish = wish;
    }

    /**
     * A text that must be there.
     *
     * @throws IllegalArgumentException when it isn't; answered with 400
     */
    public String required(String name) {
        return text(name).orElseThrow(() -> new IllegalArgumentException("'" + name + "' is missing"));
    }

    /** A text that may be there. */
    public Optional<String> text(String name) {
        return Optional.of(wish.path(name).asText("")).filter(text -> !text.isEmpty());
    }

    /** One of an enumeration's names, in lower case. */
    public <E extends Enum<E>> E one(Class<E> type, String name, E otherwise) {
        Optional<String> text = text(name);
        try {
            return text.isEmpty() ? otherwise : Enum.valueOf(type, text.get().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("'" + name + "' can't be '" + text.orElse("") + "'; it is one of "
                    + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT));
        }
    }

    /** A whole number within bounds. */
    public int within(String name, int otherwise, int least, int most) {
        int number = wish.path(name).asInt(otherwise);
        if (number < least || number > most) {
            throw new IllegalArgumentException("'" + name + "' goes from " + least + " to " + most);
        }
        return number;
    }

    /** Yes or no. */
    public boolean flag(String name, boolean otherwise) {
        return wish.path(name).asBoolean(otherwise);
    }

    /** A nested object, empty when there is none. */
    public ObjectNode object(String name) {
        return wish.path(name) instanceof ObjectNode inner ? inner : Json.object();
    }
}
