package org.sandaga.importing;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/**
 * An import has its files and waits for its turn.
 *
 * @param vendor whose own it is, or null for one of the operator
 */
public record ImportQueued(ImportId id, @Nullable VendorId vendor, boolean dryRun) implements DomainEvent {
    @Override
    public ImportId aggregate() {
        return id;
    }
}
