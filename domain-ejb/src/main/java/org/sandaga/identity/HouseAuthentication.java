package org.sandaga.identity;

import java.util.Optional;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.CallerPrincipal;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/**
 * The one way in for every web module: a form and a cookie for the portals, a bearer token for the API.
 *
 * <p>A portal names its audience in {@code web.xml} as the context parameter {@value #AUDIENCE}, one of {@link Groups};
 * a module without it takes bearer tokens and nothing else, whatever cookies come along. Every request is looked up
 * anew (half a minute old at most), so that signing out, losing a role and suspension take effect everywhere.
 */
@ApplicationScoped
public class HouseAuthentication implements HttpAuthenticationMechanism {
    /** The context parameter that names a portal's audience. */
    public static final String AUDIENCE = "sandaga.audience";

    private final PortalEntrance portal;
    private final BearerEntrance bearer;

    @Inject
    HouseAuthentication(PortalEntrance portal, BearerEntrance bearer) {
        this.portal = portal;
        this.bearer = bearer;
    }

    /** For the container's proxy. */
    @SuppressWarnings("NullAway")
    HouseAuthentication() {
        this(null, null);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        return audience(request)
                .map(audience -> portal.enter(audience, context))
                .orElseGet(() -> bearer.enter(context));
    }

    @Override
    public void cleanSubject(HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        audience(request).ifPresent(audience -> portal.leave(request, response));
        context.cleanClientSubject();
    }

    private static Optional<String> audience(HttpServletRequest request) {
        return Optional.ofNullable(request.getServletContext().getInitParameter(AUDIENCE));
    }

    static AuthenticationStatus letIn(HttpMessageContext context, String session, Set<String> groups) {
        return context.notifyContainerAboutLogin(new CallerPrincipal(session), groups);
    }
}
