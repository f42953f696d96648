package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/** A vendor has to mend its application. */
public record VendorChangesRequested(VendorId vendor, String reason) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
