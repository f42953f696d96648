package org.sandaga.payout;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.HasSettings;
import org.sandaga.shared.InvalidInput;
import org.sandaga.shared.Money;
import org.sandaga.shared.Setting;
import org.sandaga.shared.SettingsInForce;

/** How payouts are set up. */
@Dependent
class PayoutSettings implements HasSettings {
    private final Setting<Duration> hold;
    private final Setting<Duration> coolDown;
    private final Setting<Duration> arrival;
    private final Setting<PayRhythm> rhythm;
    private final Setting<Map<String, Money>> minimums;

    @Inject
    PayoutSettings(SettingsInForce settings) {
        hold = settings.duration("sandaga.payout.hold", "P14D", Duration.ZERO);
        coolDown = settings.duration("sandaga.payout.cool.down", "PT72H", Duration.ZERO);
        arrival = settings.duration("sandaga.payout.arrival", "P3D", Duration.ZERO);
        rhythm = settings.choice("sandaga.payout.rhythm", PayRhythm.BY_HAND);
        minimums = settings.text("sandaga.payout.minimum", "XOF=1000,EUR=5.00,USD=5.00", PayoutSettings::minimums);
    }

    private static Map<String, Money> minimums(String text) {
        Map<String, Money> minimums = new HashMap<>();
        for (String entry : text.split(",", -1)) {
            Money minimum = read(entry.strip());
            minimums.put(minimum.currency(), minimum);
        }
        return minimums;
    }

    private static Money read(String entry) {
        String[] parts = entry.split("=", -1);
        try {
            return Money.ofDecimal(new BigDecimal(parts[1].strip()), parts[0].strip());
        } catch (RuntimeException unreadable) {
            throw new InvalidInput("value", "XOF=1000,EUR=10.00");
        }
    }

    @Override
    public List<Setting<?>> settings() {
        return List.of(hold, coolDown, arrival, rhythm, minimums);
    }

    /** How long after delivery a vendor's money becomes payable. */
    Duration hold() {
        return hold.now();
    }

    /** How long nothing is paid to an account after it changed. */
    Duration coolDown() {
        return coolDown.now();
    }

    /** How long a payout takes to a vendor's bank as a rule; vendors are told. */
    Duration arrival() {
        return arrival.now();
    }

    /** On which days runs are meant to leave; vendors are told. */
    PayRhythm rhythm() {
        return rhythm.now();
    }

    /** The least that is worth a transfer; nothing for a currency that is not named. */
    Money minimum(String currency) {
        return minimums.now().getOrDefault(currency, Money.zero(currency));
    }
}
