package org.sandaga.connectors.mail;

import java.util.regex.Pattern;

import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;

/** Reads out of a failed sending whether trying again is of any use. */
final class Refusals {
    // the mailbox does not exist, is full for good, or the content is not taken; not: sign in first, or our own sender
    private static final Pattern FOR_GOOD = Pattern.compile("^55[0-4][ -].*", Pattern.DOTALL);
    private static final int LONGEST = 300;

    private Refusals() {}

    static boolean isForGood(SendFailedException failed) {
        if (failed.getInvalidAddresses() != null && failed.getInvalidAddresses().length > 0) {
            return true;
        }
        return !isAboutSender(failed) && FOR_GOOD.matcher(said(failed)).matches();
    }

    private static boolean isAboutSender(SendFailedException failed) {
        for (Exception next = failed; next instanceof MessagingException m; next = m.getNextException()) {
            if (next.getClass().getSimpleName().equals("SMTPSenderFailedException")) {
                return true;
            }
        }
        return false;
    }

    /** What the server said last, on one line. */
    static String words(MessagingException failed) {
        MessagingException last = failed;
        while (last.getNextException() instanceof MessagingException next) {
            last = next;
        }
        String words = said(last).replaceAll("[\\x00-\\x20\\x7f-\\x9f]+", " ").strip();
        return words.length() <= LONGEST ? words : words.substring(0, LONGEST);
    }

    private static String said(MessagingException failed) {
        String message = failed.getMessage();
        return message == null ? failed.getClass().getSimpleName() : message;
    }
}
