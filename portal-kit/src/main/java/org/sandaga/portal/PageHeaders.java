package org.sandaga.portal;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** The headers of every answer; pages of somebody who has signed in stay out of every cache. */
final class PageHeaders {
    private static final String POLICY = "default-src 'self'; style-src 'self'; style-src-attr 'unsafe-inline';"
            + " img-src 'self' data: blob:; font-src 'self' data:; object-src 'none'; base-uri 'none';"
            + " form-action %s; frame-ancestors 'none'; script-src 'self'";

    private PageHeaders() {}

    /** @param formAction where forms may lead */
    static void write(HttpServletRequest request, HttpServletResponse response, String formAction) {
        response.setHeader(OnePolicy.HEADER, POLICY.formatted(formAction));
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("X-Frame-Options", "DENY");
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Opener-Policy", "same-origin");
        response.setHeader("Permissions-Policy", "camera=(), microphone=(), geolocation=()");
        if (isFile(request) && request.getParameter(Assets.VERSION) != null) {
            // its address changes with its content
            response.setHeader("Cache-Control", "public, max-age=31536000, immutable");
        } else if (request.getUserPrincipal() != null) {
            response.setHeader("Cache-Control", "no-store");
        }
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", "max-age=31536000");
        }
    }

    private static boolean isFile(HttpServletRequest request) {
        return request.getRequestURI().matches("/(kit|assets|\\w+/jakarta\\.faces\\.resource)/[\\w./-]+");
    }
}
