package org.sandaga.api;

import java.util.List;
import java.util.Map;

import jakarta.annotation.Priority;
import jakarta.ws.rs.Priorities;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;

/** Refuses parameters of the address that the operation does not know, or that come twice. */
@Priority(Priorities.USER - 500)
final class ParametersFilter implements ContainerRequestFilter {
    private final Parameters known;

    ParametersFilter(Parameters known) {
        this.known = known;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        for (Map.Entry<String, List<String>> each : given(request).entrySet()) {
            String name = each.getKey();
            if (!known.knows(name)) {
                throw RequestRefused.parameter(name, "unknown-parameter");
            }
            if (each.getValue().size() > 1 && !known.repeats(name)) {
                throw RequestRefused.parameter(name, "repeated-parameter");
            }
            if (!each.getValue().stream().allMatch(CleanText::isClean)) {
                throw RequestRefused.parameter(name, "invalid-value");
            }
        }
    }

    private static Map<String, List<String>> given(ContainerRequestContext request) {
        try {
            return request.getUriInfo().getQueryParameters();
        } catch (IllegalArgumentException notEncoded) {
            throw new RequestRefused(400, "bad-request");
        }
    }
}
