package org.sandaga.identity;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Actor;
import org.sandaga.shared.Events;
import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.ListRequest;
import org.sandaga.shared.Listing;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.Permission;
import org.sandaga.shared.Slice;
import org.sandaga.shared.SliceRequest;
import org.sandaga.shared.UserId;

/**
 * Signs people up, looks after what proves them (address and password), and lets staff say who may do what.
 *
 * <p>Nobody learns here whether an address has an account: answers and work are the same, and only the address's owner
 * is told, by mail. Passwords are hashed before a transaction begins.
 */
@Stateless
public class Accounts {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_REASON = 1000;

    private final Registrations registrations;
    private final PasswordResets resets;
    private final Passwords passwords;
    private final Throttle throttle;
    private final AccountQueries queries;
    private final Identifiers identifiers;
    private final Standing standing;
    private final OwnAccount own;
    private final Events events;

    @Inject
    Accounts(
            Registrations registrations,
            PasswordResets resets,
            Passwords passwords,
            Throttle throttle,
            AccountQueries queries,
            Identifiers identifiers,
            Standing standing,
            OwnAccount own,
            Events events) {
        this.registrations = registrations;
        this.resets = resets;
        this.passwords = passwords;
        this.throttle = throttle;
        this.queries = queries;
        this.identifiers = identifiers;
        this.standing = standing;
        this.own = own;
        this.events = events;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public Accounts() {
        this(null, null, null, null, null, null, null, null, null);
    }

    /**
     * Signs somebody up; the account can be used once {@link #verifyEmail} has proved the address.
     *
     * @return the account's id. When the address has an account already, an id that names nothing, so that the answer
     *     tells nobody which it was; the owner gets a mail
     * @throws InvalidInput when address, password, name or language cannot be used
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public UserId signUp(SignUp request) {
        EmailAddress email = EmailAddress.of(request.email());
        SignUp clean = new SignUp(email.value(), "", name(request.name()), language(request.language()));
        String hash = passwords.chosen(request.password(), email);
        return registrations.register(email.value(), clean, hash, throttle.allowsMail(email.value()));
    }

    /**
     * Proves an address by the token out of the mail; once.
     *
     * @throws LinkExpired when the token was used, is unknown or older than a day
     */
    public void verifyEmail(String token) {
        registrations.prove(token);
    }

    /** Sends a link for a new password, if the address has an account. */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void requestReset(String email) {
        EmailAddress.tried(email)
                .map(EmailAddress::value)
                .filter(throttle::allowsMail)
                .ifPresent(resets::request);
    }

    /**
     * Sets a new password by the token out of the mail, once, and ends every session of the account.
     *
     * @throws LinkExpired when the token was used, is unknown or older than an hour
     * @throws InvalidInput when the password cannot be used; the link stays good
     */
    @TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
    public void resetPassword(String token, String newPassword) {
        String email = resets.emailOf(token).orElseThrow(LinkExpired::new);
        resets.reset(token, passwords.chosen(newPassword, new EmailAddress(email)));
    }

    /** An account, for its owner and for staff who manage accounts; others find nothing. */
    public AccountView account(Actor actor, UserId user) {
        if (!user.equals(actor.user()) && !actor.may(Permission.ACCOUNTS_MANAGE)) {
            throw new NotFound(user);
        }
        return queries.view(user).orElseThrow(() -> new NotFound(user));
    }

    /**
     * Has the actor called by another name and written to in another language.
     *
     * @param name 1 to 100 characters
     * @param language {@code fr} or {@code en}
     */
    public void introduce(Actor actor, String name, String language) {
        own.isCalled(actor.requireUser(), name(name), language(language));
    }

    /**
     * Accounts for staff, the newest first.
     *
     * @param actor needs {@link Permission#ACCOUNTS_MANAGE}
     * @param text part of a name or an address, or null for all
     */
    public Slice<AccountRow> list(Actor actor, @Nullable String text, SliceRequest page) {
        actor.require(Permission.ACCOUNTS_MANAGE);
        return queries.list(text, page);
    }

    /**
     * Accounts as people page through them; needs the same.
     *
     * @param staff whether only those with a role
     * @param status where they stand, or null for all
     */
    public Listing<AccountRow> list(
            Actor actor, @Nullable String text, boolean staff, @Nullable AccountStatus status, ListRequest page) {
        actor.require(Permission.ACCOUNTS_MANAGE);
        return queries.list(text, staff, status, page);
    }

    /**
     * Whose an address is, for staff.
     *
     * @param actor needs {@link Permission#ACCOUNTS_MANAGE}
     * @throws NoSuchAccount when it is nobody's
     */
    public UserId of(Actor actor, String email) {
        actor.require(Permission.ACCOUNTS_MANAGE);
        return EmailAddress.tried(email)
                .map(EmailAddress::value)
                .flatMap(identifiers::owner)
                .map(Identifiers.Owner::user)
                .orElseThrow(() -> new NoSuchAccount("email", email));
    }

    /** Makes an account staff in a role; it takes effect at once, on other nodes within half a minute. */
    public void grantRole(Actor actor, UserId user, StaffRole role) {
        actor.require(Permission.ACCOUNTS_MANAGE);
        if (standing.grant(user, role)) {
            events.tell(new RoleGranted(user, role));
        }
    }

    /**
     * Takes a staff role away; it takes effect at once, on other nodes within half a minute.
     *
     * @throws LastAdministrator when nobody could administer any more
     */
    public void revokeRole(Actor actor, UserId user, StaffRole role) {
        actor.require(Permission.ACCOUNTS_MANAGE);
        if (standing.revoke(user, role)) {
            events.tell(new RoleRevoked(user, role));
        }
    }

    /**
     * Shuts an account out and ends all its sessions.
     *
     * @throws LastAdministrator when nobody could administer any more
     */
    public void suspend(Actor actor, UserId user, String reason) {
        actor.require(Permission.ACCOUNTS_MANAGE);
        String why = Input.line("reason", reason, LONGEST_REASON);
        if (standing.suspend(user)) {
            events.tell(new AccountSuspended(user, why));
        }
    }

    /** Lets a suspended account in again. */
    public void reinstate(Actor actor, UserId user, String reason) {
        actor.require(Permission.ACCOUNTS_MANAGE);
        String why = Input.line("reason", reason, LONGEST_REASON);
        if (standing.reinstate(user)) {
            events.tell(new AccountReinstated(user, why));
        }
    }

    private static String name(String name) {
        return Input.line("name", name, LONGEST_NAME);
    }

    private static String language(String language) {
        if (!language.equals("fr") && !language.equals("en")) {
            throw new InvalidInput("language", "fr, en");
        }
        return language;
    }
}
