package org.sandaga.backoffice.audit;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;

import org.sandaga.shared.InvalidInput;

/** Writes lengths of time as people count them: in the largest unit that leaves no rest. */
@Named("lengths")
@RequestScoped
public class Lengths {
    private static final List<ChronoUnit> UNITS =
            List.of(ChronoUnit.DAYS, ChronoUnit.HOURS, ChronoUnit.MINUTES, ChronoUnit.SECONDS);

    /** The units that can be chosen. */
    public List<String> getUnits() {
        return UNITS.stream().map(Enum::name).toList();
    }

    /** The unit of a length. @param value ISO 8601 */
    public String unit(String value) {
        return largest(Duration.parse(value)).name();
    }

    /** How many units a length has. @param value ISO 8601 */
    public long count(String value) {
        Duration length = Duration.parse(value);
        return length.dividedBy(largest(length).getDuration());
    }

    private static ChronoUnit largest(Duration length) {
        return UNITS.stream()
                .filter(unit -> length.toSeconds() % unit.getDuration().toSeconds() == 0)
                .findFirst()
                .orElseThrow();
    }

    /** The length that was typed, ISO 8601. */
    String length(int count, String unit) {
        if (!getUnits().contains(unit) || count < 0) {
            throw new InvalidInput("value", "0, 1, 2 …");
        }
        return ChronoUnit.valueOf(unit).getDuration().multipliedBy(count).toString();
    }
}
