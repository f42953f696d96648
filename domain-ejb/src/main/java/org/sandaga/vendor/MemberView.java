package org.sandaga.vendor;

import java.time.Instant;

import org.sandaga.shared.UserId;

/**
 * Somebody who acts for a vendor.
 *
 * @param user the account
 * @param name how to call them
 * @param email their address
 * @param template what they do there
 * @param addedAt since when, by business time
 */
public record MemberView(UserId user, String name, String email, MemberTemplate template, Instant addedAt) {}
