package org.sandaga.identity;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Lets people into a portal by its form, and keeps them in by a cookie. */
@Dependent
class PortalEntrance {
    private final Instance<IdentityStoreHandler> stores;
    private final SignIn signIn;
    private final SignInProblem problem;
    private final LoginCookie cookie;

    @Inject
    PortalEntrance(Instance<IdentityStoreHandler> stores, SignIn signIn, SignInProblem problem, LoginCookie cookie) {
        this.stores = stores;
        this.signIn = signIn;
        this.problem = problem;
        this.cookie = cookie;
    }

    /** Decides about a request to the portal of an audience. */
    AuthenticationStatus enter(String audience, HttpMessageContext context) {
        Credential credential = context.getAuthParameters().getCredential();
        if (credential != null) {
            return byForm(audience, stores.get().validate(credential), context);
        }
        return cookie.read(context.getRequest())
                .flatMap(signIn::resume)
                .map(caller ->
                        HouseAuthentication.letIn(context, caller.session().text(), caller.groups()))
                .orElseGet(() -> stranger(context));
    }

    private AuthenticationStatus byForm(
            String audience, CredentialValidationResult result, HttpMessageContext context) {
        if (!(result.getCallerPrincipal() instanceof SignedIn signedIn)) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        if (!result.getCallerGroups().contains(audience)) {
            signIn.signOut(signedIn.session().id());
            problem.is(new WrongAudience());
            return AuthenticationStatus.SEND_FAILURE;
        }
        leaveOld(context.getRequest());
        cookie.write(context.getResponse(), signedIn.session().secret());
        return HouseAuthentication.letIn(context, signedIn.getName(), result.getCallerGroups());
    }

    /** What was known of the browser before it proved an account must not be known of it afterwards. */
    private void leaveOld(HttpServletRequest request) {
        cookie.read(request).flatMap(signIn::resume).ifPresent(before -> signIn.signOut(before.session()));
        if (request.getSession(false) != null) {
            request.changeSessionId();
        }
    }

    private AuthenticationStatus stranger(HttpMessageContext context) {
        if (!context.isProtected() || context.isAuthenticationRequest()) {
            return context.doNothing();
        }
        HttpServletRequest request = context.getRequest();
        return context.redirect(request.getContextPath() + "/sign-in" + back(request));
    }

    private static String back(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        return "?next=" + URLEncoder.encode(request.getRequestURI() + query, StandardCharsets.UTF_8);
    }

    /** Ends the session that the browser's cookie proves, here and on every other portal. */
    void leave(HttpServletRequest request, HttpServletResponse response) {
        cookie.read(request).flatMap(signIn::resume).ifPresent(caller -> signIn.signOut(caller.session()));
        cookie.remove(response);
    }
}
