package org.sandaga.notification;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;
import org.sandaga.shared.VendorId;

/**
 * A message as staff see it: whom it went to and what came of it, not its secrets.
 *
 * @param id the message
 * @param kind what it says, in kebab case
 * @param subject its subject line
 * @param recipient the address
 * @param language ISO 639-1
 * @param purchase the purchase it is about, or null
 * @param vendor the vendor it is about, or null
 * @param status how far it has come
 * @param attempts how often sending was begun
 * @param perhapsTwice whether an attempt broke off between sending and noting it, so that it may have arrived twice
 * @param reason why it failed, or what the mail server last said; null when nothing went wrong
 * @param repeatable whether it can be sent again
 * @param madeAt business time
 * @param endedAt when it was sent or given up by the machine's clock, or null
 */
public record MessageRow(
        MessageId id,
        String kind,
        String subject,
        String recipient,
        String language,
        @Nullable PurchaseId purchase,
        @Nullable VendorId vendor,
        MessageStatus status,
        int attempts,
        boolean perhapsTwice,
        @Nullable String reason,
        boolean repeatable,
        Instant madeAt,
        @Nullable Instant endedAt) {}
