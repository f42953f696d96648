package org.sandaga.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;

/**
 * An amount of money on the wire.
 *
 * @param amountMinor whole minor units of the currency: 1500 is 1 500 XOF, but 15.00 EUR
 * @param currency the ISO 4217 code
 */
@Schema(description = "An exact amount in minor units: 1500 is 1 500 XOF, but 15.00 EUR")
public record Amount(
        @NotNull @Schema(examples = "1500") Long amountMinor,

        @NotNull @Pattern(regexp = Shapes.CURRENCY) @KnownCurrency
        String currency) {

    /** The amount as the API writes it. */
    public static Amount of(Money money) {
        return new Amount(money.minor(), money.currency());
    }

    /** The same for what may be missing. */
    public static @Nullable Amount ofNullable(@Nullable Money money) {
        return money == null ? null : of(money);
    }

    /** The amount as the domain computes with it. */
    public Money money() {
        return Money.of(amountMinor, currency);
    }
}
