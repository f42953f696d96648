package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/** A vendor waits for the operator's decision. */
public record VendorSubmitted(VendorId vendor) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
