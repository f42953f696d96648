package org.sandaga.vendor;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/**
 * A shop closes for a time, or opens again.
 *
 * @param vendor the vendor
 * @param from when it closes, or null when it is open
 * @param until when it opens again, or null for an open end
 */
public record ClosureChanged(
        VendorId vendor, @Nullable Instant from, @Nullable Instant until) implements DomainEvent {
    @Override
    public Id aggregate() {
        return vendor;
    }
}
