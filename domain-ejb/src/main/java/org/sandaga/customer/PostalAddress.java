package org.sandaga.customer;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.InvalidInput;

/**
 * Where something goes or who is billed; also for places that go by a landmark and a telephone rather than a street.
 *
 * @param name who receives it, 1 to 200 characters
 * @param line1 street or quarter, 1 to 200 characters
 * @param line2 building, floor, flat
 * @param city town, 1 to 200 characters
 * @param region state, province or region
 * @param postcode where the country has them
 * @param country ISO 3166-1 alpha-2
 * @param phone for the carrier
 * @param landmark how to find it, for the carrier
 */
public record PostalAddress(
        String name,
        String line1,
        @Nullable String line2,
        String city,
        @Nullable String region,
        @Nullable String postcode,
        String country,
        @Nullable String phone,
        @Nullable String landmark) {
    private static final Pattern COUNTRY = Pattern.compile("[A-Z]{2}");
    private static final int LONGEST = 200;

    /** @throws InvalidInput when a part is missing, too long or holds control characters */
    public PostalAddress {
        name = required("name", name);
        line1 = required("line1", line1);
        city = required("city", city);
        line2 = optional("line2", line2);
        region = optional("region", region);
        postcode = optional("postcode", postcode);
        phone = optional("phone", phone);
        landmark = optional("landmark", landmark);
        if (!COUNTRY.matcher(country).matches()) {
            throw new InvalidInput("country", "ISO 3166-1 alpha-2");
        }
    }

    private static String required(String field, String text) {
        String plain = optional(field, text);
        if (plain == null) {
            throw new InvalidInput(field, "1…" + LONGEST);
        }
        return plain;
    }

    private static @Nullable String optional(String field, @Nullable String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        if (text.length() > LONGEST || text.chars().anyMatch(Character::isISOControl)) {
            throw new InvalidInput(field, "1…" + LONGEST);
        }
        return text.strip();
    }
}
