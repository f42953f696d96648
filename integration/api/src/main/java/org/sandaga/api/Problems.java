package org.sandaga.api;

import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;

import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotAllowed;
import org.sandaga.shared.NotFound;
import org.sandaga.shared.StaleVersion;
import org.sandaga.shared.Words;

/** Makes whatever was thrown into a problem document, once for the whole API. */
final class Problems {
    private static final Logger LOG = Logger.getLogger(Problems.class.getName());
    private static final String SECONDS_TO_WAIT = "5";

    private final Asked asked;
    private final List<ProblemMembers> more;

    Problems(Asked asked) {
        this(asked, List.of());
    }

    Problems(Asked asked, List<ProblemMembers> more) {
        this.asked = asked;
        this.more = more;
    }

    /** The answer to what was thrown; faults of ours are logged with their incident. */
    Refusal of(Throwable thrown) {
        return Causes.find(thrown, BusinessRuleViolated.class)
                .map(this::ofRule)
                .or(() -> Causes.find(thrown, NotFound.class).map(none -> ofStatus(404)))
                .or(() -> Causes.find(thrown, RequestRefused.class).map(this::ofRefused))
                .or(() -> Causes.find(thrown, WebApplicationException.class).map(this::ofEngine))
                .orElseGet(() -> ofFault(thrown));
    }

    private Refusal ofRule(BusinessRuleViolated rule) {
        return switch (rule) {
            case NotAllowed denied -> denied(denied);
            case InvalidInput wrong ->
                new Refusal(ruleAs(RuleAnswers.status(wrong), rule)
                        .errors(List.of(new FieldError(pointer(wrong.field()), null, "invalid-value", words(rule))))
                        .build());
            case StaleVersion stale ->
                new Refusal(ruleAs(asked.conditional() ? 412 : 409, stale).build());
            default -> RuleAnswers.of(rule, ruleAs(RuleAnswers.status(rule), rule), more, asked.language());
        };
    }

    private Refusal denied(NotAllowed denied) {
        return asked.anonymous()
                ? signInNeeded()
                : new Refusal(ruleAs(403, denied).build());
    }

    private ProblemBuilder ruleAs(int status, BusinessRuleViolated rule) {
        return new ProblemBuilder(status, rule.code(), asked.language()).detail(words(rule));
    }

    private String words(BusinessRuleViolated rule) {
        return Words.of(rule, asked.language());
    }

    private static String pointer(String field) {
        return field.startsWith("/")
                ? field
                : "/" + field.replace('.', '/').replace('[', '/').replace("]", "");
    }

    private Refusal ofStatus(int status) {
        return new Refusal(ProblemBuilder.ofStatus(status, asked.language()));
    }

    private Refusal signInNeeded() {
        return new Refusal(
                ProblemBuilder.ofStatus(401, asked.language()),
                Map.of(HttpHeaders.WWW_AUTHENTICATE, Refusal.CHALLENGE));
    }

    private Refusal ofRefused(RequestRefused refused) {
        int status = refused.getResponse().getStatus();
        if (status == 401) {
            return signInNeeded();
        }
        return new Refusal(new ProblemBuilder(status, refused.code(), asked.language())
                .errors(refused.errors())
                .build());
    }

    private Refusal ofEngine(WebApplicationException refused) {
        int status = refused.getResponse().getStatus();
        if (status >= 500) {
            return ofFault(refused);
        }
        String allow = refused.getResponse().getHeaderString(HttpHeaders.ALLOW);
        return new Refusal(
                ProblemBuilder.ofStatus(status, asked.language()),
                allow == null ? Map.of() : Map.of(HttpHeaders.ALLOW, allow));
    }

    private Refusal ofFault(Throwable thrown) {
        if (Causes.stale(thrown)) {
            return new Refusal(
                    new ProblemBuilder(asked.conditional() ? 412 : 409, "stale-version", asked.language()).build());
        }
        if (Causes.unavailable(thrown)) {
            LOG.warning(() -> "unavailable " + Correlation.current() + " " + asked.about() + ": " + thrown);
            return new Refusal(
                    ProblemBuilder.ofStatus(503, asked.language()), Map.of(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT));
        }
        if (Causes.alreadyThere(thrown)) {
            return new Refusal(new ProblemBuilder(409, "already-there", asked.language()).build());
        }
        return Causes.notStorable(thrown)
                ? new Refusal(new ProblemBuilder(400, "not-storable", asked.language()).build())
                : incident(thrown);
    }

    private Refusal incident(Throwable thrown) {
        String incident = Correlation.fresh();
        LOG.log(
                Level.SEVERE,
                thrown,
                () -> "incident " + incident + " in " + Correlation.current() + " " + asked.about());
        return new Refusal(new ProblemBuilder(500, "internal-error", asked.language())
                .incident(incident)
                .build());
    }
}
