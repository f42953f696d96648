package org.sandaga.identity;

/** Whether an account may be used. */
public enum AccountStatus {
    /** May sign in once its address is verified. */
    ACTIVE,
    /** Shut out by the operator; every session has ended. */
    SUSPENDED
}
