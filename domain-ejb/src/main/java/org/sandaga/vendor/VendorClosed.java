package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/** A vendor left or was shut out for good. */
public record VendorClosed(VendorId vendor, String reason) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
