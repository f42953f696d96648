package org.sandaga.identity;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;

import org.jspecify.annotations.Nullable;

/** Takes bearer tokens: none makes a guest, a bad one is refused. */
@Dependent
class BearerEntrance {
    private static final String SCHEME = "Bearer ";

    private final Tokens tokens;

    @Inject
    BearerEntrance(Tokens tokens) {
        this.tokens = tokens;
    }

    AuthenticationStatus enter(HttpMessageContext context) {
        String header = context.getRequest().getHeader("Authorization");
        if (header == null) {
            return context.isProtected() ? refuse(context, "Bearer") : context.doNothing();
        }
        return token(header)
                .flatMap(tokens::verify)
                .map(caller ->
                        HouseAuthentication.letIn(context, caller.session().text(), caller.groups()))
                .orElseGet(() -> refuse(context, "Bearer error=\"invalid_token\""));
    }

    private static java.util.Optional<String> token(@Nullable String header) {
        return java.util.Optional.ofNullable(header)
                .filter(text -> text.regionMatches(true, 0, SCHEME, 0, SCHEME.length()))
                .map(text -> text.substring(SCHEME.length()).strip());
    }

    private static AuthenticationStatus refuse(HttpMessageContext context, String challenge) {
        context.getResponse().setHeader("WWW-Authenticate", challenge);
        return context.responseUnauthorized();
    }
}
