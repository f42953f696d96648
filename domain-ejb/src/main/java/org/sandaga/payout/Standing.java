package org.sandaga.payout;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Money;
import org.sandaga.shared.Row;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.DestinationStatus;
import org.sandaga.vendor.VendorStatus;

/**
 * How a vendor stands at the moment somebody wants to pay it.
 *
 * @param vendor the vendor
 * @param name its shop's name
 * @param status where it stands with the operator
 * @param destination where its money goes, or null
 */
record Standing(
        VendorId vendor,
        String name,
        VendorStatus status,
        @Nullable Destination destination) {
    /** What a query must select for it, of {@code vendor.vendor v} and {@code vendor.payout_destination d}. */
    static final String COLUMNS = "v.id as vendor_id, v.display_name, v.status as vendor_status, d.provider,"
            + " d.account_id, d.status as destination_status, d.changed_at";

    record Destination(String provider, String account, DestinationStatus status, Instant changedAt) {}

    static Standing of(Row row) {
        UUID vendor = row.uuid("vendor_id");
        String provider = row.maybeText("provider");
        return new Standing(
                new VendorId(vendor),
                row.text("display_name"),
                row.choice("vendor_status", VendorStatus.class),
                provider == null
                        ? null
                        : new Destination(
                                provider,
                                row.text("account_id"),
                                row.choice("destination_status", DestinationStatus.class),
                                row.instant("changed_at")));
    }

    /** What is due to a vendor. @param net what a payout would bring @param claimed what must wait besides */
    record Due(Standing standing, Money net, Money claimed) {}
}
