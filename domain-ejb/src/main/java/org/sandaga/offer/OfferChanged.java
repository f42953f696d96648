package org.sandaga.offer;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Change;
import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.VendorId;

/**
 * An offer's terms or prices are other than before.
 *
 * @param changes which; null in events of earlier versions
 */
public record OfferChanged(
        OfferId offer, VendorId vendor, @Nullable List<Change> changes) implements DomainEvent {
    @Override
    public OfferId aggregate() {
        return offer;
    }
}
