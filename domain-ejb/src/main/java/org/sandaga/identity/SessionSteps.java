package org.sandaga.identity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

import org.sandaga.shared.Secret;
import org.sandaga.shared.SystemTime;
import org.sandaga.shared.UserId;

/** The short transactions of {@link SignIn} and {@link Tokens}. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
public class SessionSteps {
    private final Identifiers identifiers;
    private final Sessions sessions;
    private final Instance<MembershipSource> memberships;
    private final LiveSessions live;
    private final IdentitySettings settings;
    private final SystemTime time;

    @Inject
    SessionSteps(
            Identifiers identifiers,
            Sessions sessions,
            Instance<MembershipSource> memberships,
            LiveSessions live,
            IdentitySettings settings,
            SystemTime time) {
        this.identifiers = identifiers;
        this.sessions = sessions;
        this.memberships = memberships;
        this.live = live;
        this.settings = settings;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public SessionSteps() {
        this(null, null, null, null, null, null);
    }

    /** Whose an address is. */
    public Optional<Identifiers.Owner> owner(String email) {
        return identifiers.owner(email);
    }

    /** Begins a session that a cookie proves. */
    public Session beginPortal(UserId user) {
        SessionId id = SessionId.next();
        Secret secret = Secret.next();
        Instant now = time.now();
        Instant end = now.plus(settings.session());
        sessions.begin(id, user, secret.hash(), now, end);
        return new Session(id, user, id.text() + "." + secret.text(), end);
    }

    /** Ends a session; this node forgets it at once. */
    public void end(SessionId session) {
        sessions.end(session, time.now());
        live.forget(session);
    }

    /** What a session stands for now: account, roles and memberships. */
    public Optional<LiveSession> read(SessionId id) {
        return sessions.alive(id, time.now())
                .map(alive -> new LiveSession(
                        id,
                        alive.user(),
                        alive.name(),
                        alive.secretHash(),
                        AccountQueries.roles(alive.roles()),
                        memberships(alive.user())));
    }

    private List<Membership> memberships(UserId user) {
        return memberships.stream().flatMap(source -> source.of(user).stream()).toList();
    }
}
