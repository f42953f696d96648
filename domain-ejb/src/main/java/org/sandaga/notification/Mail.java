package org.sandaga.notification;

import java.time.Instant;

/**
 * A mail ready to be sent.
 *
 * @param id the same at every attempt, for its Message-ID
 * @param to one address
 * @param language ISO 639-1
 * @param subject one line
 * @param text the whole for those who read plain text
 * @param html the same for those who do not
 * @param at when it is sent
 */
public record Mail(MessageId id, String to, String language, String subject, String text, String html, Instant at) {

    /** @throws IllegalArgumentException when a header could carry more than itself */
    public Mail {
        oneLine(to);
        oneLine(subject);
        oneLine(language);
    }

    private static void oneLine(String header) {
        if (header.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("a header of a mail is one line");
        }
    }
}
