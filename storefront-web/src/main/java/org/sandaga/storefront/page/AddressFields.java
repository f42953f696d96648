package org.sandaga.storefront.page;

import java.util.Set;

/**
 * Which fields of an address people of a country know; the others are not asked for.
 *
 * @param postcode whether letters carry one
 * @param region whether letters carry a state
 * @param landmark whether parcels find their way by what is near
 */
public record AddressFields(boolean postcode, boolean region, boolean landmark) {
    private static final Set<String> BY_LANDMARK = Set.of("SN", "CI");

    /** Those of a country. */
    public static AddressFields of(String country) {
        boolean near = BY_LANDMARK.contains(country);
        return new AddressFields(!near, country.equals("US"), near);
    }
}
