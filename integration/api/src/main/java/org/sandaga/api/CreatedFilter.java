package org.sandaga.api;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.Response;

/** Turns the answer of an operation that {@link Created} something into 201. */
@Priority(Priorities.USER)
final class CreatedFilter implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        if (response.getStatus() == Response.Status.OK.getStatusCode()
                && response.getHeaderString(Headers.REPLAYED) == null) {
            response.setStatus(Response.Status.CREATED.getStatusCode());
        }
    }
}
