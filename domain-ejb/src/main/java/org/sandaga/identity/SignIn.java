package org.sandaga.identity;

import java.util.Optional;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;

/**
 * Lets people in by address and password, and out again.
 *
 * <p>Whatever is wrong, the answer and the work behind it are the same, so that nobody learns which addresses have
 * accounts. No connection is held while the password is compared.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SignIn {
    private final SessionSteps steps;
    private final Proving proving;

    @Inject
    SignIn(SessionSteps steps, Proving proving) {
        this.steps = steps;
        this.proving = proving;
    }

    /** For the container. */
    @SuppressWarnings("NullAway")
    public SignIn() {
        this(null, null);
    }

    /**
     * Begins a browser's session.
     *
     * @throws SignInRefused when address and password do not open an account
     * @throws TooManyAttempts when there were too many wrong ones
     */
    public Session signIn(String email, String password) {
        return steps.beginPortal(proving.prove(email, password));
    }

    /** Ends a session on every node, within half a minute where it is remembered. */
    public void signOut(SessionId session) {
        steps.end(session);
    }

    /** The session that a browser's secret proves, if it lives. */
    public Optional<Caller> resume(String secret) {
        return proving.resume(secret);
    }
}
