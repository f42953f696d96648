package org.sandaga.vendor;

import java.time.Instant;

/**
 * An invitation that waits for an answer.
 *
 * @param shop the vendor's shop
 * @param email whom it went to
 * @param template what they would do there
 * @param expiresAt until when it can be accepted, by the system's clock
 */
public record InvitationView(String shop, String email, MemberTemplate template, Instant expiresAt) {}
