package org.sandaga.customer;

import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Input;
import org.sandaga.shared.InvalidInput;

/**
 * Where a parcel goes. A landmark helps where there are no postcodes.
 *
 * <p>Texts are trimmed and normalised (NFC); an optional one that is blank is null.
 *
 * @param name who receives it, 1 to 100 characters
 * @param line1 street and number, or quarter and house, 1 to 200 characters
 * @param line2 more of it, up to 200 characters
 * @param city 1 to 100 characters
 * @param region up to 100 characters
 * @param postcode up to 20 characters
 * @param country ISO 3166 alpha-2
 * @param phone for the courier, 5 to 30 characters of digits, spaces, {@code + - ( ) .}
 * @param landmark what it is near to, up to 200 characters
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

    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    /** @throws InvalidInput when a text is missing, too long or has control characters, or the country does not exist */
    public PostalAddress {
        name = Input.line("name", name, 100);
        line1 = Input.line("line1", line1, 200);
        line2 = Input.maybeLine("line2", line2, 200);
        city = Input.line("city", city, 100);
        region = Input.maybeLine("region", region, 100);
        postcode = Input.maybeLine("postcode", postcode, 20);
        country = Input.line("country", country, 2);
        if (!COUNTRIES.contains(country)) {
            throw new InvalidInput("country", "ISO 3166");
        }
        phone = Input.maybeLine("phone", phone, 30);
        if (phone != null && !phone.matches("\\+?[0-9 ().-]{5,29}")) {
            throw new InvalidInput("phone", "+221 77 123 45 67");
        }
        landmark = Input.maybeLine("landmark", landmark, 200);
    }

    /** The same place with another telephone, or none. */
    public PostalAddress withPhone(@Nullable String other) {
        return new PostalAddress(name, line1, line2, city, region, postcode, country, other, landmark);
    }
}
