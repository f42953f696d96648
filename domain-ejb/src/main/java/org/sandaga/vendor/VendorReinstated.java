package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/** A vendor may sell again. */
public record VendorReinstated(VendorId vendor, String reason) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
