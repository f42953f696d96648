package org.sandaga.storefront.address;

import java.util.Optional;
import java.util.UUID;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;

import org.jspecify.annotations.Nullable;

import org.sandaga.portal.Address;
import org.sandaga.portal.Language;
import org.sandaga.shared.BusinessRuleViolated;
import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Words;

/** Says on a page of refusal which rule was in the way, and on that of a fault under which number it is in the log. */
@Named("failure")
@RequestScoped
public class FailurePage {
    private static final Logger LOG = Logger.getLogger(FailurePage.class.getName());

    private final HttpServletRequest request;
    private final Language language;
    private final Address address;
    private @Nullable String incident;

    @Inject
    FailurePage(HttpServletRequest request, Language language, Address address) {
        this.request = request;
        this.language = language;
        this.address = address;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected FailurePage() {
        this(null, null, null);
    }

    /** The rule's words; empty when no rule was broken, and when a field was wrong, whose name only machines know. */
    public String getWords() {
        return request.getAttribute(Failure.RULE) instanceof BusinessRuleViolated rule
                        && !(rule instanceof InvalidInput)
                ? Words.of(rule, language.getLocale())
                : "";
    }

    /** The number of a fault of ours, for people to quote and for us to find in the log; empty when there was none. */
    public String getIncident() {
        if (incident == null) {
            incident = cause().map(this::noted).orElse("");
        }
        return incident;
    }

    private Optional<Throwable> cause() {
        return Stream.of(Failure.CAUSE, RequestDispatcher.ERROR_EXCEPTION)
                .map(request::getAttribute)
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .findFirst();
    }

    private String noted(Throwable cause) {
        String number = new Incident(Ids.next()).text();
        LOG.log(Level.SEVERE, cause, () -> "incident " + number + " at " + address.getPath());
        return number;
    }

    private record Incident(UUID value) implements Id {
        @Override
        public String prefix() {
            return "inc";
        }
    }
}
