package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/** Somebody does not act for a vendor any more. */
public record MemberLeft(VendorId vendor, UserId user) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
