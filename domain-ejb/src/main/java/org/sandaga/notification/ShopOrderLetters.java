package org.sandaga.notification;

import java.util.function.BiFunction;

import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

import org.sandaga.ordering.VendorOrderView;
import org.sandaga.shared.VendorId;
import org.sandaga.vendor.VendorContact;
import org.sandaga.vendor.Vendors;

/** Writes to vendors about one of their orders. */
@Dependent
class ShopOrderLetters {
    private final Vendors vendors;
    private final Drafts drafts;

    @Inject
    ShopOrderLetters(Vendors vendors, Drafts drafts) {
        this.vendors = vendors;
        this.drafts = drafts;
    }

    /** @param told adds to the letter, in the language that is given */
    void write(LetterKind kind, VendorOrderView order, BiFunction<Letter, String, Letter> told) {
        VendorId vendor = order.vendor();
        for (VendorContact.Mailbox to : vendors.contact(vendor).mailboxes()) {
            Letter letter = Letter.to(to.name()).with("number", order.number()).leadingTo(Links.shopOrder(order.id()));
            Recipient recipient = new Recipient(to.email(), to.name(), to.language());
            drafts.keep(Draft.of(kind, order.id(), recipient, told.apply(letter, to.language()))
                    .concerning(order.purchase())
                    .concerning(vendor));
        }
    }
}
