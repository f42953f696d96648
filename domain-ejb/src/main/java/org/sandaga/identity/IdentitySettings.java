package org.sandaga.identity;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.sandaga.shared.HasSettings;

/** How accounts are proved and how long proofs live. */
@Dependent
public class IdentitySettings implements HasSettings {
    private static final int LEAST_MEMORY = 19_456;

    private final Duration session;
    private final Duration refresh;
    private final int attempts;
    private final int attemptsOverall;
    private final int argon2Memory;
    private final Optional<String> keyFolder;
    private final String issuer;

    @Inject
    IdentitySettings(
            @ConfigProperty(name = "sandaga.identity.session.hours", defaultValue = "8") int sessionHours,
            @ConfigProperty(name = "sandaga.identity.refresh.days", defaultValue = "30") int refreshDays,
            @ConfigProperty(name = "sandaga.identity.sign.in.attempts", defaultValue = "10") int attempts,
            @ConfigProperty(name = "sandaga.identity.sign.in.attempts.overall", defaultValue = "1000")
                    int attemptsOverall,
            @ConfigProperty(name = "sandaga.identity.argon2.memory", defaultValue = "19456") int argon2Memory,
            @ConfigProperty(name = "sandaga.shared.clock.movable", defaultValue = "false") boolean demo,
            @ConfigProperty(name = "sandaga.identity.key.folder") Optional<String> keyFolder,
            @ConfigProperty(name = "sandaga.identity.issuer", defaultValue = "sandaga") String issuer) {
        this.session = Duration.ofHours(positive("session.hours", sessionHours));
        this.refresh = Duration.ofDays(positive("refresh.days", refreshDays));
        this.attempts = positive("sign.in.attempts", attempts);
        this.attemptsOverall = positive("sign.in.attempts.overall", attemptsOverall);
        this.argon2Memory = strong(argon2Memory, demo);
        this.keyFolder = keyFolder;
        this.issuer = issuer;
    }

    private static int positive(String name, int value) {
        if (value < 1) {
            throw new IllegalArgumentException("sandaga.identity." + name + " must be at least 1, but is " + value);
        }
        return value;
    }

    /** Demo and tests may hash cheaply; hashes that are kept for years may not (OWASP's least for Argon2id). */
    private static int strong(int argon2Memory, boolean demo) {
        if (argon2Memory < LEAST_MEMORY && !demo) {
            throw new IllegalArgumentException(
                    "sandaga.identity.argon2.memory must be at least " + LEAST_MEMORY + ", but is " + argon2Memory);
        }
        return positive("argon2.memory", argon2Memory);
    }

    /** How long a browser stays signed in. */
    Duration session() {
        return session;
    }

    /** How long an API client may stay away before it has to sign in again. */
    Duration refresh() {
        return refresh;
    }

    /** Wrong passwords for one address within a quarter of an hour. */
    int attempts() {
        return attempts;
    }

    /** Wrong passwords for all addresses together within a minute. */
    int attemptsOverall() {
        return attemptsOverall;
    }

    /** Memory of one password hash in KiB. */
    int argon2Memory() {
        return argon2Memory;
    }

    /** Where the signing keys are; without it a key is made at each start. */
    Optional<String> keyFolder() {
        return keyFolder;
    }

    /** The claim {@code iss} of our tokens. */
    String issuer() {
        return issuer;
    }
}
