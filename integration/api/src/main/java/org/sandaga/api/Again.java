package org.sandaga.api;

import java.util.function.Supplier;

import org.sandaga.shared.DoneAlready;

/** Answers a request whose command took effect before its first answer was lost: with what there is now. */
public final class Again {

    private Again() {}

    /** What the command returns, or what is read when it was carried out under this key before. */
    public static <T> T orElse(Supplier<T> command, Supplier<T> reading) {
        try {
            return command.get();
        } catch (DoneAlready before) {
            return reading.get();
        }
    }
}
