package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/** Somebody acts for a vendor from now on. */
public record MemberJoined(VendorId vendor, UserId user, MemberTemplate template) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
