package org.sandaga.shared;

import java.time.Duration;

/**
 * Work that is done every so often, for example releasing stock whose reservation has run out.
 *
 * <p>It asks what is due by {@link BusinessTime}, does a bounded amount, and comes again; so a jump of the clock needs
 * no replay. {@link Clockwork} finds every bean of this type and lets one node at a time run it.
 */
public interface Job {

    /** A stable name, for its row lock and its log. */
    default String name() {
        return getClass().getSimpleName().replaceAll("\\$.*", "");
    }

    /** How long to wait between two runs, by the machine's clock. */
    Duration every();

    /** Does what is due, in a transaction unless {@link #callsOut()}. */
    void run();

    /**
     * True when it calls a provider or works long: then it runs beside the other jobs, outside any transaction, and claims
     * its work in short ones.
     */
    default boolean callsOut() {
        return false;
    }
}
