package org.sandaga.launcher.tour;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;

/** An account's way in, which signs in again before its access token, which lives ten minutes, runs out. */
final class Entry {
    private static final Duration FRESH = Duration.ofMinutes(8);

    private final Api guest;
    private final InstantSource clock;
    private final Map<String, String> credentials;
    private String token;
    private Instant since;

    Entry(Api guest, InstantSource clock, String email, String password) {
        this.guest = guest;
        this.clock = clock;
        this.credentials = Map.of("email", email, "password", password);
        this.since = clock.instant();
        this.token = signIn();
    }

    /** The value of the header {@code Authorization}. */
    synchronized String authorization() {
        if (since.plus(FRESH).isBefore(clock.instant())) {
            since = clock.instant();
            token = signIn();
        }
        return "Bearer " + token;
    }

    private String signIn() {
        return guest.post("/tokens", credentials).path("accessToken").asText();
    }
}
