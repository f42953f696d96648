package org.sandaga.notification;

/** Port: hands mail to the mail server. Never called in a transaction. */
public interface MailSender {

    /**
     * Sends one mail; when it returns, the server has taken it.
     *
     * @throws MailRefused when this mail will never be taken, for example because the address does not exist
     * @throws MailServerUnavailable when it may be tried again
     */
    void send(Mail mail);
}
