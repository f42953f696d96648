package org.sandaga.connectors.mail;

import java.nio.charset.StandardCharsets;
import java.util.Date;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;

import org.sandaga.notification.Mail;

/** A mail in MIME: plain text and HTML as alternatives, under a Message-ID that stays the same. */
final class MailMessage extends MimeMessage {
    private static final String CHARSET = StandardCharsets.UTF_8.name();

    private final String messageId;

    private MailMessage(Session session, String messageId) {
        super(session);
        this.messageId = messageId;
    }

    static MailMessage of(Mail mail, Session session) throws MessagingException {
        InternetAddress from = new InternetAddress(session.getProperty("mail.from"), true);
        MailMessage message = new MailMessage(session, "<" + mail.id().text() + "@" + domain(from) + ">");
        message.setFrom(named(from));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(mail.to(), true));
        message.setSubject(mail.subject(), CHARSET);
        message.setSentDate(Date.from(mail.at()));
        message.setHeader("Content-Language", mail.language());
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setContent(alternatives(mail));
        message.saveChanges();
        return message;
    }

    private static InternetAddress named(InternetAddress from) throws MessagingException {
        try {
            return new InternetAddress(from.getAddress(), "Sandaga", CHARSET);
        } catch (java.io.UnsupportedEncodingException impossible) {
            throw new MessagingException("UTF-8", impossible);
        }
    }

    private static MimeMultipart alternatives(Mail mail) throws MessagingException {
        MimeBodyPart text = new MimeBodyPart();
        text.setText(mail.text(), CHARSET);
        MimeBodyPart html = new MimeBodyPart();
        html.setText(mail.html(), CHARSET, "html");
        return new MimeMultipart("alternative", text, html);
    }

    private static String domain(InternetAddress from) {
        return from.getAddress().substring(from.getAddress().indexOf('@') + 1);
    }

    /** Another attempt at the same mail carries the same name, so that whoever gets both can tell. */
    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
