package org.sandaga.notification;

import java.util.function.BiFunction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.shared.Id;
import org.sandaga.shared.Permission;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.VendorContact;
import org.sandaga.vendor.VendorTeam;
import org.sandaga.vendor.Vendors;

/** Writes to those who answer for a vendor: its mailbox, or its owners where it has none. */
@Dependent
class VendorLetters {
    private final Vendors vendors;
    private final VendorTeam team;
    private final Drafts drafts;

    @Inject
    VendorLetters(Vendors vendors, VendorTeam team, Drafts drafts) {
        this.vendors = vendors;
        this.team = team;
        this.drafts = drafts;
    }

    /**
     * Writes to the vendor.
     *
     * @param told adds to the letter, in the language that is given
     */
    void write(VendorId vendor, LetterKind kind, BiFunction<Letter, String, Letter> told) {
        VendorContact contact = vendors.contact(vendor);
        contact.mailboxes().forEach(to -> keep(vendor, vendor, contact, to, kind, told));
    }

    /** Writes to the vendor's mailbox and to every owner, so that whoever changed one of them cannot hide it. */
    void warn(VendorId vendor, LetterKind kind, BiFunction<Letter, String, Letter> told) {
        VendorContact contact = vendors.contact(vendor);
        contact.everybody().forEach(to -> keep(vendor, vendor, contact, to, kind, told));
    }

    /** Writes to the owners and members who may see the vendor's money, and to nobody else. */
    void tellFinance(VendorId vendor, LetterKind kind, Id about, BiFunction<Letter, String, Letter> told) {
        VendorContact contact = vendors.contact(vendor);
        team.whoMay(Permission.SHOP_FINANCE, vendor).forEach(to -> keep(vendor, about, contact, to, kind, told));
    }

    private void keep(
            VendorId vendor,
            Id about,
            VendorContact contact,
            VendorContact.Mailbox to,
            LetterKind kind,
            BiFunction<Letter, String, Letter> told) {
        Letter letter = Letter.to(to.name()).with("shop", contact.shop()).leadingTo(Links.shop());
        Recipient recipient = new Recipient(to.email(), to.name(), to.language());
        drafts.keep(Draft.of(kind, about, recipient, told.apply(letter, to.language()))
                .concerning(vendor));
    }
}
