package org.sandaga.api;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import org.sandaga.identity.SignInRefused;
import org.sandaga.identity.TooManyAttempts;
import org.sandaga.media.TooManyPicturesAtOnce;
import org.sandaga.payment.NoSuchProvider;
import org.sandaga.payment.ProviderUnavailable;
import org.sandaga.payment.WebhookNotGenuine;
import org.sandaga.shared.BusinessRuleViolated;

/** How a broken rule of the trade is answered: with which status, members and headers. */
final class RuleAnswers {
    private static final int CONFLICT = 409;
    private static final int TOO_LARGE = 413;
    private static final int UNPROCESSABLE = 422;
    private static final int SIGN_IN = 401;
    private static final int TOO_MANY = 429;
    private static final int BAD_REQUEST = 400;
    private static final int UNAVAILABLE = 503;

    private RuleAnswers() {}

    static int status(BusinessRuleViolated rule) {
        return switch (rule) {
            case SignInRefused refused -> SIGN_IN;
            case TooManyAttempts often -> TOO_MANY;
            case WebhookNotGenuine foreign -> BAD_REQUEST;
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

    static Refusal of(BusinessRuleViolated rule, ProblemBuilder problem, List<ProblemMembers> more, Locale language) {
        Map<String, Object> members = new HashMap<>();
        more.stream()
                .filter(each -> each.rule().isInstance(rule))
                .forEach(each -> members.putAll(each.of(rule, language)));
        return new Refusal(problem.members(members).build(), headers(rule));
    }

    private static Map<String, String> headers(BusinessRuleViolated rule) {
        if (rule instanceof SignInRefused) {
            return Map.of(HttpHeaders.WWW_AUTHENTICATE, Refusal.CHALLENGE);
        }
        long seconds = rule.retryAfterSeconds();
        return seconds > 0 ? Map.of(HttpHeaders.RETRY_AFTER, Long.toString(seconds)) : Map.of();
    }
}
