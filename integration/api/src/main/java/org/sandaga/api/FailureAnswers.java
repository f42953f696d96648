package org.sandaga.api;

import java.util.Optional;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Request;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.SecurityContext;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.ExceptionMapper;
import jakarta.ws.rs.ext.Provider;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.NotFound;

/** The one place where what was thrown becomes an answer. */
@Provider
@ApplicationScoped
public class FailureAnswers implements ExceptionMapper<Throwable> {
    private final @Nullable Instance<ProblemMembers> more;

    @Context
    private HttpHeaders headers;

    @Context
    private UriInfo address;

    @Context
    private Request request;

    @Context
    private SecurityContext security;

    @Inject
    FailureAnswers(@Any Instance<ProblemMembers> more) {
        this.more = more;
    }

    /** For the container. */
    public FailureAnswers() {
        this(null);
    }

    @Override
    public Response toResponse(Throwable thrown) {
        if (thrown instanceof WebApplicationException answer
                && answer.getResponse().getStatus() < Response.Status.BAD_REQUEST.getStatusCode()) {
            return answer.getResponse();
        }
        Asked asked = asked();
        if (isForeignCursor(thrown)) {
            return toResponse(RequestRefused.parameter("after", "invalid-cursor"));
        }
        Optional<InvalidInput> wrong = wrongParameter(thrown);
        if (wrong.isPresent()) {
            return toResponse(RequestRefused.parameter(wrong.get().field(), "invalid-value"));
        }
        return new Problems(
                        asked,
                        more == null ? java.util.List.of() : more.stream().toList())
                .of(thrown)
                .response(asked);
    }

    /** A list finds nothing missing but what its cursor names. */
    private boolean isForeignCursor(Throwable thrown) {
        return address.getQueryParameters().containsKey("after")
                && address.getPathParameters().isEmpty()
                && Causes.find(thrown, NotFound.class).isPresent();
    }

    /** A reading request has nothing but its address that could be wrong. */
    private Optional<InvalidInput> wrongParameter(Throwable thrown) {
        return request.getMethod().equals("GET") ? Causes.find(thrown, InvalidInput.class) : Optional.empty();
    }

    private Asked asked() {
        return new Asked(
                Languages.of(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)),
                headers.getHeaderString(HttpHeaders.IF_MATCH) != null,
                security.getUserPrincipal() == null,
                request.getMethod() + " " + address.getPath());
    }
}
