package org.sandaga.notification;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

import org.sandaga.shared.Later;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.VendorApproved;
import org.sandaga.vendor.VendorChangesRequested;
import org.sandaga.vendor.VendorClosed;
import org.sandaga.vendor.VendorReinstated;
import org.sandaga.vendor.VendorRejected;
import org.sandaga.vendor.VendorRestricted;
import org.sandaga.vendor.VendorSubmitted;
import org.sandaga.vendor.VendorSuspended;

/** Tells a vendor what the operator decided about it, and why. */
@Dependent
class TellVendorWhenDecided {
    private final VendorLetters letters;

    @Inject
    TellVendorWhenDecided(VendorLetters letters) {
        this.letters = letters;
    }

    void received(@Observes @Later("notification") VendorSubmitted event) {
        letters.write(event.vendor(), LetterKind.VENDOR_RECEIVED, (letter, language) -> letter.leadingTo(null));
    }

    void sentBack(@Observes @Later("notification") VendorChangesRequested event) {
        letters.write(
                event.vendor(),
                LetterKind.VENDOR_CHANGES_REQUESTED,
                (letter, language) -> letter.with("reason", event.reason()).leadingTo(Links.application()));
    }

    void approved(@Observes @Later("notification") VendorApproved event) {
        letters.write(event.vendor(), LetterKind.VENDOR_APPROVED, (letter, language) -> letter);
    }

    void rejected(@Observes @Later("notification") VendorRejected event) {
        ended(event.vendor(), LetterKind.VENDOR_REJECTED, event.reason());
    }

    void restricted(@Observes @Later("notification") VendorRestricted event) {
        decided(event.vendor(), LetterKind.VENDOR_RESTRICTED, event.reason());
    }

    void suspended(@Observes @Later("notification") VendorSuspended event) {
        decided(event.vendor(), LetterKind.VENDOR_SUSPENDED, event.reason());
    }

    void reinstated(@Observes @Later("notification") VendorReinstated event) {
        decided(event.vendor(), LetterKind.VENDOR_REINSTATED, event.reason());
    }

    void closed(@Observes @Later("notification") VendorClosed event) {
        ended(event.vendor(), LetterKind.VENDOR_CLOSED, event.reason());
    }

    private void decided(VendorId vendor, LetterKind kind, String reason) {
        letters.write(vendor, kind, (letter, language) -> letter.with("reason", reason));
    }

    private void ended(VendorId vendor, LetterKind kind, String reason) {
        letters.write(
                vendor,
                kind,
                (letter, language) -> letter.with("reason", reason).leadingTo(null));
    }
}
