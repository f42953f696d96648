package org.sandaga.payment;

import org.sandaga.shared.DomainEvent;
import org.sandaga.shared.Id;

/**
 * A provider reported something that is not about a shopper's payment, such as a transfer; a hint to ask for it again.
 *
 * @param report names this report
 * @param provider who reported it
 * @param about what kind of thing it concerns
 * @param reference the provider's name of that thing
 */
public record ProviderReported(ReportId report, String provider, ProviderEvent.About about, String reference)
        implements DomainEvent {
    @Override
    public Id aggregate() {
        return report;
    }
}
