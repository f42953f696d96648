package org.sandaga.identity;

import java.time.Instant;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.UserId;

/**
 * One account, for its owner and for staff.
 *
 * @param id the account
 * @param name how to call them
 * @param email the address, normalised
 * @param verifiedAt when the address was proved, or null
 * @param language {@code fr} or {@code en}
 * @param status whether it may be used
 * @param roles of the operator's staff; empty for everybody else
 * @param createdAt when they signed up
 */
public record AccountView(
        UserId id,
        String name,
        String email,
        @Nullable Instant verifiedAt,
        String language,
        AccountStatus status,
        Set<StaffRole> roles,
        Instant createdAt) {}
