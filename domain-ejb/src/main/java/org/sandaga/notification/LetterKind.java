package org.sandaga.notification;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/** What a message says; its words stand in the bundle {@code letters} under its name in kebab case. */
enum LetterKind {
    EMAIL_PROOF(Duration.ofHours(24)),
    PASSWORD_RESET(Duration.ofHours(1)),
    SIGN_UP_REPEATED,
    PASSWORD_CHANGED,

    MEMBER_INVITED(Duration.ofDays(7)),
    VENDOR_RECEIVED,
    VENDOR_CHANGES_REQUESTED,
    VENDOR_APPROVED,
    VENDOR_REJECTED,
    VENDOR_RESTRICTED,
    VENDOR_SUSPENDED,
    VENDOR_REINSTATED,
    VENDOR_CLOSED,
    DESTINATION_CHANGED,
    PAYOUT_SENT,

    PURCHASE_PAID,
    PAYMENT_DECLINED,
    PURCHASE_NOT_PAID,
    TRACKING_LINK,
    ORDER_TO_ACCEPT,
    ORDER_REFUSED,
    ORDER_CANCELLED,
    ORDER_NOT_ACCEPTED,
    ORDER_SOLD_OUT,
    ORDER_WITHDRAWN,
    ORDER_REST_GIVEN_UP,
    ORDER_PARTLY_SHIPPED,
    ORDER_SHIPPED,
    ORDER_DELIVERED,
    REFUND_CONFIRMED,
    DUPLICATE_RETURNED;

    private final @Nullable Duration linkLife;

    LetterKind() {
        this.linkLife = null;
    }

    LetterKind(Duration linkLife) {
        this.linkLife = linkLife;
    }

    /** How long the link in it is good, where it carries a secret that nobody can make again. */
    Optional<Duration> linkLife() {
        return Optional.ofNullable(linkLife);
    }

    /** Its name in the bundle and for staff. */
    String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
