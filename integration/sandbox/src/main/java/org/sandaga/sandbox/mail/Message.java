package org.sandaga.sandbox.mail;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Properties;

import jakarta.mail.Header;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeUtility;

/** One message as it came, read with the eyes of a mail program. */
final class Message {
    private static final Session SESSION = Session.getInstance(new Properties());

    final String id;
    final Instant received;
    final List<String> recipients;
    final byte[] raw;
    private final MimeMessage mime;

    Message(String id, Instant received, List<String> recipients, byte[] raw) {
        this.id = id;
        this.received = received;
        this.recipients = List.copyOf(recipients);
        this.raw = raw;
        try {
            mime = new MimeMessage(SESSION, new ByteArrayInputStream(raw));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    boolean isFor(String wanted) {
        return recipients.stream()
                .anyMatch(to -> to.toLowerCase(Locale.ROOT).contains(wanted.toLowerCase(Locale.ROOT)));
    }

    String subject() {
        try {
            return Optional.ofNullable(mime.getSubject()).orElse("");
        } catch (MessagingException e) {
            return "";
        }
    }

    String from() {
        return headers().stream()
                .filter(header -> header.getName().equalsIgnoreCase("From"))
                .map(Message::decoded)
                .findFirst()
                .orElse("");
    }

    List<Header> headers() {
        try {
            return Collections.list(mime.getAllHeaders());
        } catch (MessagingException e) {
            return List.of();
        }
    }

    static String decoded(Header header) {
        try {
            return MimeUtility.decodeText(header.getValue());
        } catch (UnsupportedEncodingException e) {
            return header.getValue();
        }
    }

    /** The plain text part. */
    Optional<String> text() {
        return part("text/plain");
    }

    /** The HTML part. */
    Optional<String> html() {
        return part("text/html");
    }

    /** The names of what is attached. */
    List<String> attachments() {
        List<String> names = new ArrayList<>();
        for (Part part : parts()) {
            try {
                Optional.ofNullable(part.getFileName()).ifPresent(names::add);
            } catch (MessagingException e) {
                names.add("?");
            }
        }
        return names;
    }

    private Optional<String> part(String type) {
        for (Part part : parts()) {
            try {
                if (part.isMimeType(type) && part.getContent() instanceof String text) {
                    return Optional.of(text);
                }
            } catch (MessagingException | IOException e) {
                return Optional.of("(" + e.getMessage() + ")");
            }
        }
        return Optional.empty();
    }

    private List<Part> parts() {
        List<Part> parts = new ArrayList<>();
        try {
            collect(mime, parts);
        } catch (MessagingException | IOException e) {
            // what could be read is shown
        }
        return parts;
    }

    private static void collect(Part part, List<Part> parts) throws MessagingException, IOException {
        if (part.getContent() instanceof Multipart several) {
            for (int i = 0; i < several.getCount(); i++) {
                collect(several.getBodyPart(i), parts);
            }
        } else {
            parts.add(part);
        }
    }
}
