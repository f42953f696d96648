package org.sandaga.api;

import java.net.URI;

import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.ext.Provider;

/** Says in headers what an answer tells about itself: its version, its address, the page after it. */
@Provider
@ApplicationScoped
@Priority(Priorities.USER)
public class AnswerHeaders implements ContainerResponseFilter {

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        Object answer = response.getEntity();
        if (answer instanceof Versioned versioned) {
            response.getHeaders().putSingle(HttpHeaders.ETAG, Versions.tag(versioned.version()));
        }
        if (answer instanceof Located located && request.getMethod().equals("POST")) {
            URI address = request.getUriInfo()
                    .getBaseUriBuilder()
                    .path(located.path())
                    .build();
            response.getHeaders().putSingle(HttpHeaders.LOCATION, address.toString());
        }
        if (answer instanceof Page<?> page && page.next() != null) {
            URI next = request.getUriInfo()
                    .getRequestUriBuilder()
                    .replaceQueryParam("after", page.next())
                    .build();
            response.getHeaders().putSingle(HttpHeaders.LINK, "<" + next + ">; rel=\"next\"");
        }
    }
}
