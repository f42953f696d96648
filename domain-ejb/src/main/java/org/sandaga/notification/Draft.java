package org.sandaga.notification;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.Id;
import org.sandaga.shared.VendorId;

/**
 * One message to one recipient, before it is kept.
 *
 * @param kind what it says
 * @param about the thing it is about; one event gives one message of a kind about a thing to a recipient
 * @param to who gets it
 * @param letter what it tells
 * @param purchase for staff to find it by, or null
 * @param vendor for staff to find it by, or null
 * @param secret what its link carries, erased once it is sent; null when there is none or it is made at sending
 */
record Draft(
        LetterKind kind,
        Id about,
        Recipient to,
        Letter letter,
        @Nullable PurchaseId purchase,
        @Nullable VendorId vendor,
        @Nullable String secret) {

    static Draft of(LetterKind kind, Id about, Recipient to, Letter letter) {
        return new Draft(kind, about, to, letter, null, null, null);
    }

    Draft concerning(PurchaseId which) {
        return new Draft(kind, about, to, letter, which, vendor, secret);
    }

    Draft concerning(VendorId whom) {
        return new Draft(kind, about, to, letter, purchase, whom, secret);
    }

    Draft with(String hidden) {
        return new Draft(kind, about, to, letter, purchase, vendor, hidden);
    }

    @Override
    public String toString() {
        return kind.key() + " about " + about.text();
    }
}
