package org.sandaga.identity;

import java.util.Set;

import org.sandaga.shared.UserId;

/**
 * An account with a living session, as the authentication mechanism sees it.
 *
 * @param session its session; the name of the principal
 * @param user the account
 * @param groups of {@link Groups}, as they are now
 */
public record Caller(SessionId session, UserId user, Set<String> groups) {}
