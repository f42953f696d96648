package org.sandaga.identity;

import java.time.Duration;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.NotFound;
import org.sandaga.shared.Secret;
import org.sandaga.shared.UserId;

/** Decides whether somebody has proved to be an account's owner; called outside any transaction. */
@Dependent
class Proving {
    private static final Duration WINDOW = Duration.ofMinutes(15);
    private static final Duration WINDOW_OVERALL = Duration.ofMinutes(1);
    private static final String OVERALL = "sign-in";

    private final SessionSteps steps;
    private final Throttle throttle;
    private final Passwords passwords;
    private final LiveSessions live;
    private final IdentitySettings settings;

    @Inject
    Proving(SessionSteps steps, Throttle throttle, Passwords passwords, LiveSessions live, IdentitySettings settings) {
        this.steps = steps;
        this.throttle = throttle;
        this.passwords = passwords;
        this.live = live;
        this.settings = settings;
    }

    /**
     * Compares address and password.
     *
     * @throws SignInRefused when they do not open an account
     * @throws TooManyAttempts when there were too many wrong ones
     */
    UserId prove(String email, String password) {
        String address = EmailAddress.tried(email).map(EmailAddress::value).orElse("");
        String key = OVERALL + ":" + Secret.hash(address);
        throttle.take(key, settings.attempts(), WINDOW);
        throttle.take(OVERALL, settings.attemptsOverall(), WINDOW_OVERALL);
        Optional<Identifiers.Owner> owner = steps.owner(address);
        boolean same = passwords.match(
                password, owner.flatMap(Identifiers.Owner::passwordHash).orElse(null));
        UserId user = owner.filter(found -> same && found.maySignIn())
                .map(Identifiers.Owner::user)
                .orElseThrow(SignInRefused::new);
        throttle.forget(key);
        throttle.giveBack(OVERALL);
        return user;
    }

    /** The caller of a browser's secret, which is the session's id and 256 random bits. */
    Optional<Caller> resume(String secret) {
        int dot = secret.indexOf('.');
        if (dot < 0) {
            return Optional.empty();
        }
        try {
            return live.find(SessionId.parse(secret.substring(0, dot)))
                    .filter(session -> session.provedBy(secret.substring(dot + 1)))
                    .map(LiveSession::caller);
        } catch (NotFound foreign) {
            return Optional.empty();
        }
    }
}
