package org.sandaga.notification;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** How long to wait before a message is tried again: twice as long each time, up to an hour. */
@Dependent
class BackOffPolicy {
    private static final Duration FIRST = Duration.ofSeconds(30);
    private static final Duration LONGEST = Duration.ofHours(1);
    private static final int DOUBLINGS = 7;

    private final NotificationSettings settings;

    @Inject
    BackOffPolicy(NotificationSettings settings) {
        this.settings = settings;
    }

    /**
     * The pause after so many attempts.
     *
     * @return nothing when it was tried often enough
     */
    Optional<Duration> after(int attempts) {
        if (attempts >= settings.attempts()) {
            return Optional.empty();
        }
        Duration pause = FIRST.multipliedBy(1L << Math.min(attempts - 1, DOUBLINGS));
        return Optional.of(pause.compareTo(LONGEST) < 0 ? pause : LONGEST);
    }
}
