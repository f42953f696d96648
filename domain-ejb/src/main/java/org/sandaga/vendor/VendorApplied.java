package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/** Somebody wants to sell. */
public record VendorApplied(VendorId vendor) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
