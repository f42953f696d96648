package org.sandaga.identity;

import jakarta.security.enterprise.CallerPrincipal;

/** The principal of a sign-in that has just succeeded; it carries the secret as far as the cookie, and no further. */
class SignedIn extends CallerPrincipal {
    private static final long serialVersionUID = 1L;

    private final transient Session session;

    SignedIn(Session session) {
        super(session.id().text());
        this.session = session;
    }

    Session session() {
        return session;
    }
}
