package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/** A vendor may not sell until it meets conditions. */
public record VendorRestricted(VendorId vendor, String reason) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
