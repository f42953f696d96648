package org.sandaga.notification;

import org.jspecify.annotations.Nullable;

import org.sandaga.ordering.PurchaseId;

/**
 * A message that this node has claimed and is to send now.
 *
 * @param id the message
 * @param kind what it says
 * @param recipient the address
 * @param language ISO 639-1
 * @param subject one line
 * @param letter what it tells
 * @param secret what its link carries, or null
 * @param purchase the purchase it is about, or null
 * @param attempts how often sending was begun, this time included
 */
public record DueMessage(
        MessageId id,
        LetterKind kind,
        String recipient,
        String language,
        String subject,
        Letter letter,
        @Nullable String secret,
        @Nullable PurchaseId purchase,
        int attempts) {

    DueMessage with(String opened) {
        return new DueMessage(id, kind, recipient, language, subject, letter, opened, purchase, attempts);
    }

    /** Without the link that is for its recipient alone. */
    DueMessage withoutLink() {
        return new DueMessage(id, kind, recipient, language, subject, letter.leadingTo(null), null, purchase, attempts);
    }

    @Override
    public String toString() {
        return id.text();
    }
}
