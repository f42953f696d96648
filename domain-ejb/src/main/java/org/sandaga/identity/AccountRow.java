package org.sandaga.identity;

import java.time.Instant;
import java.util.Set;

import org.sandaga.shared.UserId;

/**
 * One account in a list for staff.
 *
 * @param id the account
 * @param name how to call them
 * @param email the address
 * @param verified whether the address was proved
 * @param status whether it may be used
 * @param roles of the operator's staff
 * @param createdAt when they signed up
 */
public record AccountRow(
        UserId id,
        String name,
        String email,
        boolean verified,
        AccountStatus status,
        Set<StaffRole> roles,
        Instant createdAt) {}
