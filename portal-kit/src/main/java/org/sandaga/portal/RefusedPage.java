package org.sandaga.portal;

import jakarta.faces.context.ExternalContext;

import org.sandaga.identity.TooManyAttempts;
import org.sandaga.media.TooManyPicturesAtOnce;
import org.sandaga.payment.NoSuchProvider;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.shared.BusinessRuleViolated;

/** How a page is answered that comes again to say which rule is in the way. */
public final class RefusedPage {
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private RefusedPage() {}

    /** Sets the status that the API gives such a rule, and for how long to wait. */
    public static void answer(ExternalContext external, BusinessRuleViolated rule) {
        external.setResponseStatus(status(rule));
        if (rule.retryAfterSeconds() > 0) {
            external.setResponseHeader("Retry-After", Long.toString(rule.retryAfterSeconds()));
        }
    }

    private static int status(BusinessRuleViolated rule) {
        return switch (rule) {
            case TooManyAttempts often -> TOO_MANY;
            case ProviderUnavailable away -> UNAVAILABLE;
            case NoSuchProvider unconnected -> UNAVAILABLE;
            case TooManyPicturesAtOnce busy -> UNAVAILABLE;
            default -> wrong(rule);
        };
    }

    private static int wrong(BusinessRuleViolated rule) {
        if (rule.isTooLarge()) {
            return TOO_LARGE;
        }
        return rule.isInvalidInput() ? UNPROCESSABLE : CONFLICT;
    }
}
