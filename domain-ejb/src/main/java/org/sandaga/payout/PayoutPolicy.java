package org.sandaga.payout;

import java.util.Optional;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.BusinessTime;
import org.sandaga.shared.Money;
import org.sandaga.vendor.DestinationStatus;
import org.sandaga.vendor.VendorStatus;

/** Who may be paid now, and why not. */
@Dependent
class PayoutPolicy {
    private final PayoutSettings settings;
    private final TransferGateways gateways;
    private final BusinessTime time;

    @Inject
    PayoutPolicy(PayoutSettings settings, TransferGateways gateways, BusinessTime time) {
        this.settings = settings;
        this.gateways = gateways;
        this.time = time;
    }

    /** What is in the way of paying a vendor what is due; the first that is found. */
    Optional<WhyNot> whyNot(Standing.Due due) {
        return whyNot(due.standing()).or(() -> tooLittle(due.net(), due.claimed()));
    }

    /** What is in the way of paying a vendor at all. */
    Optional<WhyNot> whyNot(Standing vendor) {
        Standing.Destination destination = vendor.destination();
        if (vendor.status() == VendorStatus.SUSPENDED) {
            return Optional.of(WhyNot.VENDOR_SUSPENDED);
        }
        if (destination == null) {
            return Optional.of(WhyNot.NO_DESTINATION);
        }
        if (destination.status() != DestinationStatus.ENABLED) {
            return Optional.of(WhyNot.DESTINATION_NOT_VERIFIED);
        }
        if (destination.changedAt().plus(settings.coolDown()).isAfter(time.now())) {
            return Optional.of(WhyNot.DESTINATION_CHANGED);
        }
        return gateways.isConnected(destination.provider())
                ? Optional.empty()
                : Optional.of(WhyNot.PROVIDER_NOT_CONNECTED);
    }

    private Optional<WhyNot> tooLittle(Money net, Money claimed) {
        if (!net.isPositive()) {
            return Optional.of(claimed.isPositive() ? WhyNot.DISPUTED : WhyNot.NOTHING_DUE);
        }
        return net.compareTo(settings.minimum(net.currency())) < 0
                ? Optional.of(WhyNot.BELOW_MINIMUM)
                : Optional.empty();
    }
}
