package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/** Whether a vendor can be paid has changed. */
public record PayoutDestinationChanged(VendorId vendor, String provider, String accountId, DestinationStatus status)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
