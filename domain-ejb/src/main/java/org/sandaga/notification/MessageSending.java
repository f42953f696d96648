package org.sandaga.notification;

import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;

/** Sends one message after the other through the mail server; never inside a transaction. */
@Dependent
class MessageSending {
    private static final Logger LOG = Logger.getLogger(MessageSending.class.getName());

    private final Instance<MailSender> sender;
    private final SendingDesk desk;
    private final LetterPress press;

    @Inject
    MessageSending(Instance<MailSender> sender, SendingDesk desk, LetterPress press) {
        this.sender = sender;
        this.desk = desk;
        this.press = press;
    }

    /** Whether there is anything to send through. */
    boolean isPossible() {
        return sender.isResolvable();
    }

    /** Sends the next message that is due; false when there is none or the mail server is away. */
    boolean next() {
        Optional<DueMessage> message = desk.claim();
        return message.isPresent() && send(message.get());
    }

    private boolean send(DueMessage message) {
        try {
            sender.get().send(press.print(message));
            desk.sent(message);
        } catch (MailRefused refused) {
            desk.refused(message, refused.reason());
        } catch (MailServerUnavailable away) {
            desk.unreached(message, away.reason());
            return false;
        } catch (IllegalArgumentException unprintable) {
            LOG.log(Level.SEVERE, unprintable, () -> "message " + message + " cannot be made");
            desk.refused(message, "it cannot be made");
        }
        return true;
    }
}
