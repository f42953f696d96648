package org.sandaga.identity;

import java.util.Optional;

import jakarta.enterprise.context.RequestScoped;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.BusinessRuleViolated;

/** Why the sign-in of this request was refused; the container's own answer is only that it was. */
@RequestScoped
public class SignInProblem {
    private @Nullable BusinessRuleViolated rule;

    void is(BusinessRuleViolated broken) {
        rule = broken;
    }

    /** The rule whose words the sign-in page shows. */
    public Optional<BusinessRuleViolated> rule() {
        return Optional.ofNullable(rule);
    }
}
