package org.sandaga.connectors.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.AddressException;

import org.sandaga.notification.Mail;
import org.sandaga.notification.MailRefused;
import org.sandaga.notification.MailSender;
import org.sandaga.notification.MailServerUnavailable;

/** Hands mail to the SMTP server of the mail session, whose time limits it keeps. */
@Dependent
public class SmtpMailSender implements MailSender {

    @Resource(lookup = "mail/sandaga")
    private Session session;

    /** For the container, which sets the session. */
    @SuppressWarnings("NullAway")
    public SmtpMailSender() {}

    SmtpMailSender(Session session) {
        this.session = session;
    }

    @Override
    public void send(Mail mail) {
        try {
            MailMessage message = MailMessage.of(mail, session);
            try (Transport transport = session.getTransport("smtp")) {
                transport.connect();
                transport.sendMessage(message, message.getAllRecipients());
            }
        } catch (AddressException unusable) {
            throw new MailRefused("not an address: " + unusable.getMessage());
        } catch (SendFailedException failed) {
            throw Refusals.isForGood(failed)
                    ? new MailRefused(Refusals.words(failed))
                    : new MailServerUnavailable(Refusals.words(failed));
        } catch (MessagingException away) {
            throw new MailServerUnavailable(Refusals.words(away));
        }
    }
}
