package org.sandaga.portal;

import jakarta.faces.context.ExternalContext;

import org.sandaga.identity.TooManyAttempts;
import org.sandaga.shared.BusinessRuleViolated;

/** How a page is answered that comes again to say which rule is in the way. */
public final class RefusedPage {
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;

    private RefusedPage() {}

    /** Sets the status that the API gives such a rule, and for how long to wait. */
    public static void answer(ExternalContext external, BusinessRuleViolated rule) {
        external.setResponseStatus(status(rule));
        if (rule instanceof TooManyAttempts often) {
            external.setResponseHeader("Retry-After", Long.toString(often.retryAfterSeconds()));
        }
    }

    private static int status(BusinessRuleViolated rule) {
        if (rule instanceof TooManyAttempts) {
            return TOO_MANY;
        }
        if (rule.isTooLarge()) {
            return TOO_LARGE;
        }
        return rule.isInvalidInput() ? UNPROCESSABLE : CONFLICT;
    }
}
