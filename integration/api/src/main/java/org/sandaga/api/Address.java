package org.sandaga.api;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.customer.PostalAddress;

/**
 * A postal address on the wire.
 *
 * @param name who receives there
 * @param line1 street, or what stands for it
 * @param line2 more of it, or null
 * @param city the town
 * @param region state or region where the country uses one, or null
 * @param postcode where the country uses one, or null
 * @param country ISO 3166 alpha-2
 * @param phone for the carrier, or null
 * @param landmark what it is near, where streets have no names, or null
 */
@Schema(description = "A postal address")
public record Address(
        @NotNull @Size(min = 1, max = 100) @Schema(examples = "Awa Diop")
        String name,

        @NotNull @Size(min = 1, max = 200) @Schema(examples = "12 rue Carnot")
        String line1,

        @Nullable @Size(max = 200) @Schema(examples = "2e étage")
        String line2,

        @NotNull @Size(min = 1, max = 100) @Schema(examples = "Dakar")
        String city,

        @Nullable @Size(max = 100) @Schema(examples = "Dakar")
        String region,

        @Nullable @Size(max = 20) @Schema(examples = "11000")
        String postcode,

        @NotNull @Pattern(regexp = Shapes.COUNTRY) String country,

        @Nullable @Size(max = 30) @Schema(examples = "+221771234567")
        String phone,

        @Nullable @Size(max = 200) @Schema(examples = "En face de la pharmacie")
        String landmark) {

    /** The address as the API writes it. */
    public static Address of(PostalAddress plain) {
        return new Address(
                plain.name(),
                plain.line1(),
                plain.line2(),
                plain.city(),
                plain.region(),
                plain.postcode(),
                plain.country(),
                plain.phone(),
                plain.landmark());
    }

    /** The address as the domain keeps it. */
    public PostalAddress plain() {
        return new PostalAddress(name, line1, line2, city, region, postcode, country, phone, landmark);
    }
}
