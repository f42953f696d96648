package org.sandaga.api;

import java.util.UUID;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** The id under which everything that belongs to one request is logged and answered. */
public final class Correlation {
    /** The header it comes and goes by. */
    public static final String HEADER = "X-Correlation-Id";

    private static final Pattern ACCEPTED = Pattern.compile("[A-Za-z0-9._-]{8,64}");
    private static final ThreadLocal<String> CURRENT = new ThreadLocal<>();

    private Correlation() {}

    /** The id of the request that this thread works for; a new one when there is none. */
    public static String current() {
        String id = CURRENT.get();
        return id == null ? fresh() : id;
    }

    /** Takes the caller's id if it looks like one, else makes one, for the time of the request. */
    static String begin(@Nullable String offered) {
        String id = offered != null && ACCEPTED.matcher(offered).matches() ? offered : fresh();
        CURRENT.set(id);
        return id;
    }

    static void end() {
        CURRENT.remove();
    }

    /** A new id for people to quote. */
    static String fresh() {
        return new Ticket(Ids.next()).text();
    }

    private record Ticket(UUID value) implements Id {
        @Override
        public String prefix() {
            return "req";
        }
    }
}
