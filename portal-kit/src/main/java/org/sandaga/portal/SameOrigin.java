package org.sandaga.portal;

import java.net.URI;
import java.util.Set;

import jakarta.servlet.http.HttpServletRequest;

/**
 * Refuses writes that another site makes a visitor's browser send; stateless Faces views have no guard of their own.
 *
 * <p>Browsers say where a request comes from in {@code Sec-Fetch-Site} and older ones in {@code Origin}; one that says
 * neither on a write is refused.
 */
final class SameOrigin {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");

    private SameOrigin() {}

    static boolean allows(HttpServletRequest request) {
        if (READS.contains(request.getMethod())) {
            return true;
        }
        String site = request.getHeader("Sec-Fetch-Site");
        if (site != null) {
            return site.equals("same-origin");
        }
        String origin = request.getHeader("Origin");
        return origin != null && isOurs(origin, request.getHeader("Host"));
    }

    private static boolean isOurs(String origin, String host) {
        try {
            return URI.create(origin).getAuthority() instanceof String authority && authority.equalsIgnoreCase(host);
        } catch (IllegalArgumentException notAnAddress) {
            return false;
        }
    }
}
