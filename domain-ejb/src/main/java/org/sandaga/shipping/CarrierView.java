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
 * @param trackingPattern what its tracking numbers look like, or null when it gives none
 * @param trackingCheck how their check digit is made
 * @param countries where it works (ISO 3166)
 */
public record CarrierView(
        String code,
        String name,
        @Nullable String trackingUrl,
        @Nullable String trackingPattern,
        TrackingCheck trackingCheck,
        List<String> countries) {

    public CarrierView {
        countries = List.copyOf(countries);
    }

    /** Whether every parcel of this carrier has a tracking number. */
    public boolean numbersParcels() {
        return trackingPattern != null;
    }

    /** Whether a number is one of this carrier's by its form and check digit; without a known pattern any is. */
    public boolean accepts(String number) {
        String clean = clean(number);
        return trackingPattern == null || clean.matches(trackingPattern) && trackingCheck.holds(clean);
    }

    /** Where a parcel of this carrier is followed, if it can be. */
    public Optional<URI> follow(String number) {
        return Optional.ofNullable(trackingUrl)
                .map(url -> url.replace("{number}", URLEncoder.encode(clean(number), StandardCharsets.UTF_8)))
                .map(URI::create);
    }

    /** A number as carriers write it: without blanks and dashes, in capitals. */
    public static String clean(String number) {
        return number.replaceAll("[\\s-]", "").toUpperCase(Locale.ROOT);
    }
}
