package org.sandaga.portal;

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
import jakarta.servlet.http.HttpServletResponse;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Id;
import org.sandaga.shared.Ids;

/** Says on the page of what went wrong what that was, and of a fault of ours under which number it is in the log. */
@Named
@RequestScoped
public class Incident {
    /** The request attribute that holds what nobody foresaw, when it was caught before the container saw it. */
    public static final String CAUSE = "sandaga.cause";

    private static final Logger LOG = Logger.getLogger(Incident.class.getName());

    private final HttpServletRequest request;
    private final Address address;
    private @Nullable String number;

    @Inject
    Incident(HttpServletRequest request, Address address) {
        this.request = request;
        this.address = address;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    protected Incident() {
        this(null, null);
    }

    /** For people to quote and for us to find in the log; empty when nothing of ours broke. */
    public String getNumber() {
        if (number == null) {
            number = cause().map(this::noted).orElse("");
        }
        return number;
    }

    private Optional<Throwable> cause() {
        return Stream.of(CAUSE, RequestDispatcher.ERROR_EXCEPTION)
                .map(request::getAttribute)
                .filter(Throwable.class::isInstance)
                .map(Throwable.class::cast)
                .findFirst();
    }

    private String noted(Throwable cause) {
        String name = new Name(Ids.next()).text();
        LOG.log(Level.SEVERE, cause, () -> "incident " + name + " at " + address.getPath());
        return name;
    }

    /** What went wrong, as the middle of a key of words: a fault of ours unless the status says that it was theirs. */
    public String getKind() {
        int status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer told
                ? told
                : HttpServletResponse.SC_INTERNAL_SERVER_ERROR;
        if (status == HttpServletResponse.SC_CONFLICT) {
            return "conflict";
        }
        return status < HttpServletResponse.SC_INTERNAL_SERVER_ERROR ? "refused" : "broken";
    }

    private record Name(UUID value) implements Id {
        @Override
        public String prefix() {
            return "inc";
        }
    }
}
