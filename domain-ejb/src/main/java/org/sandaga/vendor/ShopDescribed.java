package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/** A shop presents itself differently. */
public record ShopDescribed(VendorId vendor) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
