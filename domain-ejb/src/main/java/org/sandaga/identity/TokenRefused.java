package org.sandaga.identity;

/** A refresh token is unknown, used, or of a session that has ended (401). */
public class TokenRefused extends SignInRefused {
    private static final long serialVersionUID = 1L;
}
