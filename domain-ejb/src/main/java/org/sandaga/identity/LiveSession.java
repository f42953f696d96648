package org.sandaga.identity;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Permission;
import org.sandaga.shared.Secret;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/**
 * A session and all that its account may do, as it stood when it was read.
 *
 * @param id the session
 * @param user the account
 * @param name how to call them
 * @param secretHash what proves a browser's session; null for an API client's
 * @param roles of the operator's staff
 * @param memberships of vendors, oldest first
 */
record LiveSession(
        SessionId id,
        UserId user,
        String name,
        @Nullable String secretHash,
        Set<StaffRole> roles,
        List<Membership> memberships) {

    boolean provedBy(String secret) {
        return secretHash != null && Secret.same(secretHash, Secret.hash(secret));
    }

    Caller caller() {
        Set<String> groups = new HashSet<>(Set.of(Groups.SHOPPER));
        if (!memberships.isEmpty()) {
            groups.add(Groups.VENDOR);
        }
        if (!roles.isEmpty()) {
            groups.add(Groups.STAFF);
        }
        return new Caller(id, user, Set.copyOf(groups));
    }

    /** Whether it may be otherwise the moment after. */
    boolean passes() {
        return memberships.stream().anyMatch(Membership::passing);
    }

    Set<Permission> staffPermissions() {
        return roles.stream().flatMap(role -> role.permissions().stream()).collect(Collectors.toUnmodifiableSet());
    }

    /** The membership of a vendor, or the only one when none is chosen. */
    Optional<Membership> membership(@Nullable VendorId chosen) {
        if (chosen == null) {
            return memberships.size() == 1 ? Optional.of(memberships.getFirst()) : Optional.empty();
        }
        return memberships.stream().filter(each -> each.vendor().equals(chosen)).findFirst();
    }
}
