package org.sandaga.identity;

import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

import org.sandaga.shared.BusinessRuleViolated;

/**
 * Lets the container check an address and a password by beginning a session.
 *
 * <p>It both validates and provides groups: the container drops the groups of a store that only validates.
 */
@ApplicationScoped
public class HouseIdentityStore implements IdentityStore {
    private final SignIn signIn;
    private final SignInProblem problem;

    @Inject
    HouseIdentityStore(SignIn signIn, SignInProblem problem) {
        this.signIn = signIn;
        this.problem = problem;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    HouseIdentityStore() {
        this(null, null);
    }

    @Override
    public CredentialValidationResult validate(Credential credential) {
        if (!(credential instanceof UsernamePasswordCredential pair)) {
            return CredentialValidationResult.NOT_VALIDATED_RESULT;
        }
        try {
            Session session = signIn.signIn(pair.getCaller(), pair.getPasswordAsString());
            Set<String> groups =
                    signIn.resume(session.secret()).map(Caller::groups).orElse(Set.of());
            return new CredentialValidationResult(new SignedIn(session), groups);
        } catch (SignInRefused | TooManyAttempts refused) {
            return refused(refused);
        }
    }

    private CredentialValidationResult refused(BusinessRuleViolated rule) {
        problem.is(rule);
        return CredentialValidationResult.INVALID_RESULT;
    }
}
