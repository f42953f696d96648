package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/** Somebody of the operator's staff looks at an application. */
public record VendorReviewBegun(VendorId vendor) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
