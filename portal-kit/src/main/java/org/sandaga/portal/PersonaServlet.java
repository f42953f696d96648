package org.sandaga.portal;

import java.io.IOException;
import java.util.Optional;

import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

import org.sandaga.identity.Personas;

/** Signs a visitor of a demo in as one of its people; outside a demo there is nothing at this address. */
@WebServlet("/persona")
public class PersonaServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient Personas personas;

    @Inject
    @SuppressWarnings("NullAway.Init")
    private transient SecurityContext security;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<UsernamePasswordCredential> credential = personas.credential(request.getParameter("persona"));
        if (credential.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        AuthenticationStatus status = security.authenticate(
                request, response, AuthenticationParameters.withParams().credential(credential.get()));
        String home = request.getContextPath() + "/";
        response.sendRedirect(
                status == AuthenticationStatus.SUCCESS
                        ? ReturnAddress.of(request.getParameter("next"), home)
                        : home + "sign-in");
    }
}
