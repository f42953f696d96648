package org.sandaga.shared;

/** The idempotency key came before with another request. */
public class KeyUsedForAnotherRequest extends BusinessRuleViolated {
    private static final long serialVersionUID = 1L;

    @Override
    public boolean isInvalidInput() {
        return true;
    }
}
