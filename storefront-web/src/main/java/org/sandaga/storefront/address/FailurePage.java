package org.sandaga.storefront.address;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;

import org.sandaga.portal.Language;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Words;

/** Says on a page of refusal which rule was in the way. */
@Named("failure")
@RequestScoped
public class FailurePage {
    private final HttpServletRequest request;
    private final Language language;

    @Inject
    FailurePage(HttpServletRequest request, Language language) {
        this.request = request;
        this.language = language;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FailurePage() {
        this(null, null);
    }

    /** The number in a guest's link that opens nothing; empty when no such link was followed. */
    public String getPurchase() {
        Object number = request.getAttribute(Route.PLACE + "number");
        return number == null ? "" : number.toString();
    }

    /** The rule's words; empty when no rule was broken, and when a field was wrong, whose name only machines know. */
    public String getWords() {
        return request.getAttribute(Failure.RULE) instanceof BusinessRuleViolated rule
                        && !(rule instanceof InvalidInput)
                ? Words.of(rule, language.getLocale())
                : "";
    }
}
