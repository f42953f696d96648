package org.sandaga.api;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.core.HttpHeaders;

import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.RequestInProgress;

/** How a broken rule of the trade is answered: with which status, members and headers. */
final class RuleAnswers {
    private static final int CONFLICT = 409;
    private static final int UNPROCESSABLE = 422;

    private RuleAnswers() {}

    static int status(BusinessRuleViolated rule) {
        return rule.isInvalidInput() ? UNPROCESSABLE : CONFLICT;
    }

    static Refusal of(BusinessRuleViolated rule, ProblemBuilder problem, List<ProblemMembers> more) {
        Map<String, Object> members = new HashMap<>();
        more.stream().filter(each -> each.rule().isInstance(rule)).forEach(each -> members.putAll(each.of(rule)));
        return new Refusal(
                problem.members(members).build(),
                rule instanceof RequestInProgress ? Map.of(HttpHeaders.RETRY_AFTER, "2") : Map.of());
    }
}
