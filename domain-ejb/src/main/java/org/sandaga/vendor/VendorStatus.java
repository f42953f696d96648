package org.sandaga.vendor;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;

/** Where a vendor stands with the operator; a closure window lies over it. */
public enum VendorStatus {
    /** Applied, and may still change everything. */
    DRAFT,
    /** Waits for the operator. */
    SUBMITTED,
    /** Somebody is looking at it. */
    IN_REVIEW,
    /** Has to mend something and submit again. */
    CHANGES_REQUESTED,
    /** Sells. */
    APPROVED,
    /** May not sell, but works on what is there under conditions. */
    RESTRICTED,
    /** May not sell; existing orders go on. */
    SUSPENDED,
    /** Left or was shut out for good. */
    TERMINATED,
    /** Was turned down for good. */
    REJECTED;

    /** Not decided on yet. */
    static final Set<VendorStatus> APPLYING =
            Collections.unmodifiableSet(EnumSet.of(DRAFT, SUBMITTED, IN_REVIEW, CHANGES_REQUESTED));

    /** Whether the operator has not decided on it yet. */
    public boolean isApplying() {
        return APPLYING.contains(this);
    }

    /** Whether the application lies with the operator. */
    public boolean isLookedAt() {
        return isApplying() && !isWithApplicant();
    }

    /** Whether the application lies with whoever applies, who may change it and has to send it. */
    public boolean isWithApplicant() {
        return this == DRAFT || this == CHANGES_REQUESTED;
    }

    /** The states from which a vendor may come into this one. */
    Set<VendorStatus> comesFrom() {
        return switch (this) {
            case DRAFT -> EnumSet.noneOf(VendorStatus.class);
            case SUBMITTED -> EnumSet.of(DRAFT, CHANGES_REQUESTED);
            case IN_REVIEW -> EnumSet.of(SUBMITTED);
            case CHANGES_REQUESTED, REJECTED -> EnumSet.of(SUBMITTED, IN_REVIEW);
            case APPROVED -> EnumSet.of(SUBMITTED, IN_REVIEW, RESTRICTED, SUSPENDED);
            case RESTRICTED -> EnumSet.of(APPROVED, SUSPENDED);
            case SUSPENDED -> EnumSet.of(APPROVED, RESTRICTED);
            case TERMINATED -> EnumSet.of(DRAFT, CHANGES_REQUESTED, APPROVED, RESTRICTED, SUSPENDED);
        };
    }
}
