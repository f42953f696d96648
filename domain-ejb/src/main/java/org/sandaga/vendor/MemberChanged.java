package org.sandaga.vendor;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.UserId;
import org.sandaga.shared.VendorId;

/** A member does something else for the vendor from now on. */
public record MemberChanged(VendorId vendor, UserId user, MemberTemplate template) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
