package org.sandaga.importing;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/**
 * An import is over.
 *
 * @param vendor whose own it was, or null for one of the operator
 */
public record ImportEnded(ImportId id, @Nullable VendorId vendor, ImportState state) implements DomainEvent {
    @Override
    public ImportId aggregate() {
        return id;
    }
}
