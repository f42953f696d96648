package org.sandaga.payment;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a provider itself says it moved for us, to hold our books against; adapters live in the connectors.
 *
 * <p>Never called inside a database transaction, bounded in time and size.
 */
public interface ProviderBook {

    /** The provider's stable name, the same as that of its payments, for example {@code stripe}. */
    String provider();

    /** Whether it is set up; one that is not is as if it were not there. */
    default boolean isConnected() {
        return true;
    }

    /**
     * One page of what moved since a moment by the provider's clock, the newest first.
     *
     * @param after the {@link Page#next} of the page before, or null for the first
     * @throws ProviderRefused when the provider answered that it will not
     * @throws ProviderUnavailable when it gave no answer
     */
    Page read(Instant since, @Nullable String after);

    /**
     * Some lines of the book.
     *
     * @param next what the page that follows is asked for with, or null when this is the last
     */
    record Page(List<Movement> movements, @Nullable String next) {
        public Page {
            movements = List.copyOf(movements);
        }
    }
}
