package org.sandaga.sandbox.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

/** Takes mail over SMTP; can be stopped and started again on the same port. */
final class SmtpServer {
    private final Mailbox mailbox;
    private final Clock clock;
    private final String host;
    private int port;
    private GreenMail server;
    private MimeMessage noted;

    SmtpServer(Mailbox mailbox, Clock clock, String host, int port) {
        this.mailbox = mailbox;
        this.clock = clock;
        this.host = host;
        this.port = port;
        start();
    }

    synchronized void start() {
        if (isUp()) {
            return;
        }
        server = new GreenMail(new ServerSetup(port, host, ServerSetup.PROTOCOL_SMTP));
        server.getUserManager().setMessageDeliveryHandler(this::note);
        server.start();
        port = server.getSmtp().getPort();
    }

    synchronized void stop() {
        if (isUp()) {
            server.stop();
            server = null;
        }
    }

    synchronized boolean isUp() {
        return server != null;
    }

    int port() {
        return port;
    }

    /** Called once for each recipient of a message, one after the other; the message is kept once. */
    private GreenMailUser note(MovingMessage moving, MailAddress recipient) throws MessagingException {
        if (moving.getMessage() != noted) {
            noted = moving.getMessage();
            List<String> recipients =
                    moving.getToAddresses().stream().map(MailAddress::getEmail).toList();
            mailbox.add(clock.instant(), recipients, bytes(noted));
        }
        return new NoMailbox(recipient.getEmail());
    }

    private static byte[] bytes(MimeMessage message) throws MessagingException {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            message.writeTo(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new MessagingException("could not be read", e);
        }
    }
}
