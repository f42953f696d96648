package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/** A vendor was turned down for good. */
public record VendorRejected(VendorId vendor, String reason) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
