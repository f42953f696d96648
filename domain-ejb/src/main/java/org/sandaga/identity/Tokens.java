package org.sandaga.identity;

import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/** Gives API clients their tokens, exchanges, checks and takes them back. */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class Tokens {
    private final Proving proving;
    private final RefreshSteps refreshes;
    private final SessionSteps sessions;
    private final LiveSessions live;
    private final AccessTokens access;

    @Inject
    Tokens(Proving proving, RefreshSteps refreshes, SessionSteps sessions, LiveSessions live, AccessTokens access) {
        this.proving = proving;
        this.refreshes = refreshes;
        this.sessions = sessions;
        this.live = live;
        this.access = access;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Tokens() {
        this(null, null, null, null, null);
    }

    /**
     * Begins an API client's session.
     *
     * @throws SignInRefused when address and password do not open an account
     * @throws TooManyAttempts when there were too many wrong ones
     */
    public TokenPair issue(String email, String password) {
        return pair(refreshes.begin(proving.prove(email, password)));
    }

    /**
     * Exchanges a refresh token for the next pair; a token that was exchanged before ends its whole session.
     *
     * @throws TokenRefused when it is unknown, used, too old, or its session has ended
     */
    public TokenPair refresh(String refreshToken) {
        return pair(refreshes.rotate(refreshToken).orElseThrow(TokenRefused::new));
    }

    /** Ends the session that a refresh token belongs to; an unknown one is ignored. */
    public void revoke(String refreshToken) {
        refreshes.session(refreshToken).ifPresent(sessions::end);
    }

    /** The account behind a bearer token, when the token is ours, in time, and its session lives. */
    public Optional<Caller> verify(String bearer) {
        return access.session(bearer).flatMap(live::find).map(LiveSession::caller);
    }

    private TokenPair pair(RefreshSteps.Rotated rotated) {
        LiveSession session = live.find(rotated.session()).orElseThrow(TokenRefused::new);
        return new TokenPair(
                access.write(session, rotated.email()), AccessTokens.LIFE.toSeconds(), rotated.refreshToken());
    }
}
