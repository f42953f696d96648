package org.sandaga.payout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.eclipse.microprofile.config.inject.ConfigProperty;

import org.sandaga.shared.Money;

/** How payouts are set up. */
@Dependent
class PayoutSettings {
    private final Duration hold;
    private final Duration coolDown;
    private final Duration arrival;
    private final Map<String, Money> minimums = new HashMap<>();

    /**
     * @param hold how long after delivery a vendor's money becomes payable, ISO 8601
     * @param coolDown how long nothing is paid to an account after it changed, ISO 8601
     * @param arrival how long a payout takes to a vendor's bank as a rule, ISO 8601; vendors are told
     * @param minimums the least that is worth a transfer, such as {@code XOF=1000,EUR=10.00}; none for other currencies
     */
    @Inject
    PayoutSettings(
            @ConfigProperty(name = "sandaga.payout.hold", defaultValue = "P14D") Duration hold,
            @ConfigProperty(name = "sandaga.payout.cool.down", defaultValue = "PT72H") Duration coolDown,
            @ConfigProperty(name = "sandaga.payout.arrival", defaultValue = "P3D") Duration arrival,
            @ConfigProperty(name = "sandaga.payout.minimum", defaultValue = "XOF=1000,EUR=5.00,USD=5.00")
                    List<String> minimums) {
        if (hold.isNegative() || coolDown.isNegative() || arrival.isNegative()) {
            throw new IllegalArgumentException(
                    "sandaga.payout.hold, sandaga.payout.cool.down and sandaga.payout.arrival cannot be negative");
        }
        this.hold = hold;
        this.coolDown = coolDown;
        this.arrival = arrival;
        minimums.forEach(this::addMinimum);
    }

    private void addMinimum(String entry) {
        String[] parts = entry.strip().split("=", -1);
        try {
            minimums.put(parts[0], Money.ofDecimal(new BigDecimal(parts[1]), parts[0]));
        } catch (RuntimeException unreadable) {
            throw new IllegalArgumentException(
                    "sandaga.payout.minimum must look like XOF=1000,EUR=10.00, not " + entry, unreadable);
        }
    }

    Duration hold() {
        return hold;
    }

    Duration coolDown() {
        return coolDown;
    }

    Duration arrival() {
        return arrival;
    }

    Money minimum(String currency) {
        return minimums.getOrDefault(currency, Money.zero(currency));
    }
}
