package org.sandaga.shipping;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Somebody who brings parcels.
 *
 * @param code its stable name
 * @param trackingUrl where a parcel is followed, with {@code {number}} in it, or null
 * @param trackingPattern what its tracking numbers look like, or null when that is not known
 * @param countries where it works (ISO 3166)
 */
public record CarrierView(
        String code,
        String name,
        @Nullable String trackingUrl,
        @Nullable String trackingPattern,
        List<String> countries) {

    public CarrierView {
        countries = List.copyOf(countries);
    }

    /** Whether a number looks like one of this carrier's; without a known pattern any does. */
    public boolean accepts(String number) {
        return trackingPattern == null || clean(number).matches(trackingPattern);
    }

    /** Where a parcel of this carrier is followed, if it can be. */
    public Optional<URI> follow(String number) {
        return Optional.ofNullable(trackingUrl)
                .map(url -> url.replace("{number}", URLEncoder.encode(clean(number), StandardCharsets.UTF_8)))
                .map(URI::create);
    }

    private static String clean(String number) {
        return number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
