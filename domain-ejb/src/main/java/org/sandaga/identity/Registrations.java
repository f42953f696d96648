package org.sandaga.identity;

import java.time.Duration;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

import org.sandaga.shared.Events;
import org.sandaga.shared.Row;
import org.sandaga.shared.Secret;
import org.sandaga.shared.Sql;
import org.sandaga.shared.SystemTime;
import org.sandaga.shared.UserId;

/** The short transactions of {@link Accounts} around signing up; the slow hashing happens between them. */
@Stateless
public class Registrations {
    private static final Duration LINK = Duration.ofHours(24);

    private final Sql sql;
    private final Identifiers identifiers;
    private final Credentials credentials;
    private final Events events;
    private final SystemTime time;

    @Inject
    Registrations(Sql sql, Identifiers identifiers, Credentials credentials, Events events, SystemTime time) {
        this.sql = sql;
        this.identifiers = identifiers;
        this.credentials = credentials;
        this.events = events;
        this.time = time;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Registrations() {
        this(null, null, null, null, null);
    }

    /**
     * Makes an account for an address that has none, and asks its owner by mail to prove it.
     *
     * @param email normalised
     * @param mayMail false when this address had too much mail of us lately
     * @return the new account's id; an id that names nothing when the address was taken
     */
    public UserId register(String email, SignUp request, String passwordHash, boolean mayMail) {
        UserId user = UserId.next();
        if (identifiers.claim(email, user)) {
            add(user, request.name(), request.language());
        }
        if (mayMail) {
            Identifiers.Owner owner = identifiers.owner(email).orElseThrow();
            if (owner.verified()) {
                events.tell(new SignUpRepeated(owner.user(), email, owner.name(), owner.language()));
            } else {
                askForProof(owner.user(), email, request, passwordHash);
            }
        }
        return user;
    }

    /** Makes an account whose address is taken as proved, for the first administrator. */
    public void registerProved(UserId user, String name, String language, String passwordHash) {
        add(user, name, language);
        identifiers.prove(user, time.now());
        credentials.set(user, passwordHash, time.now());
    }

    private void add(UserId user, String name, String language) {
        sql.update(
                "insert into identity.account (id, name, language, status, created_at) values (?, ?, ?, ?, ?)",
                user,
                name,
                language,
                AccountStatus.ACTIVE,
                time.now());
    }

    private void askForProof(UserId user, String email, SignUp request, String passwordHash) {
        Secret token = Secret.next();
        sql.update(
                """
                insert into identity.registration (token_hash, user_id, name, language, password_hash, expires_at)
                values (?, ?, ?, ?, ?, ?)""",
                token.hash(),
                user,
                request.name(),
                request.language(),
                passwordHash,
                time.now().plus(LINK));
        events.tell(new EmailVerificationRequested(user, email, request.name(), token.text(), request.language()));
    }

    /**
     * Takes the address as proved and the password of this very sign-up as the account's.
     *
     * @throws LinkExpired when the token was used, is unknown or too old
     */
    public void prove(String token) {
        Proof proof = sql.first("""
                        delete from identity.registration where token_hash = ? and expires_at > ?
                        returning user_id, name, language, password_hash""", Proof::of, Secret.hash(token), time.now()).orElseThrow(LinkExpired::new);
        if (!identifiers.prove(proof.user(), time.now())) {
            throw new LinkExpired();
        }
        credentials.set(proof.user(), proof.passwordHash(), time.now());
        sql.update(
                "update identity.account set name = ?, language = ? where id = ?",
                proof.name(),
                proof.language(),
                proof.user());
        sql.update("delete from identity.registration where user_id = ?", proof.user());
        events.tell(new EmailVerified(proof.user()));
    }

    private record Proof(UserId user, String name, String language, String passwordHash) {
        static Proof of(Row row) {
            return new Proof(
                    new UserId(row.uuid("user_id")), row.text("name"), row.text("language"), row.text("password_hash"));
        }
    }
}
