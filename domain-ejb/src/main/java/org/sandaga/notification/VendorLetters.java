package org.sandaga.notification;

import java.util.function.BiFunction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.VendorId;
import org.sandaga.vendor.VendorContact;
import org.sandaga.vendor.Vendors;

/** Writes to those who answer for a vendor: its mailbox, or its owners where it has none. */
@Dependent
class VendorLetters {
    private final Vendors vendors;
    private final Drafts drafts;

    @Inject
    VendorLetters(Vendors vendors, Drafts drafts) {
        this.vendors = vendors;
        this.drafts = drafts;
    }

    /**
     * Writes to the vendor.
     *
     * @param told adds to the letter, in the language that is given
     */
    void write(VendorId vendor, LetterKind kind, BiFunction<Letter, String, Letter> told) {
        VendorContact contact = vendors.contact(vendor);
        contact.mailboxes().forEach(to -> keep(vendor, contact, to, kind, told));
    }

    /** Writes to the vendor's mailbox and to every owner, so that whoever changed one of them cannot hide it. */
    void warn(VendorId vendor, LetterKind kind, BiFunction<Letter, String, Letter> told) {
        VendorContact contact = vendors.contact(vendor);
        contact.everybody().forEach(to -> keep(vendor, contact, to, kind, told));
    }

    private void keep(
            VendorId vendor,
            VendorContact contact,
            VendorContact.Mailbox to,
            LetterKind kind,
            BiFunction<Letter, String, Letter> told) {
        Letter letter = Letter.to(to.name()).with("shop", contact.shop()).leadingTo(Links.shop());
        Recipient recipient = new Recipient(to.email(), to.name(), to.language());
        drafts.keep(Draft.of(kind, vendor, recipient, told.apply(letter, to.language()))
                .concerning(vendor));
    }
}
