package org.sandaga.identity;

import java.util.List;

import org.sandaga.shared.UserId;

/** Port: tells which vendors an account may act for; called in a transaction with the platform's sight. */
public interface MembershipSource {

    /** The memberships of an account, oldest first. */
    List<Membership> of(UserId user);
}
