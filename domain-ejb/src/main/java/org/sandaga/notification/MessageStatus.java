package org.sandaga.notification;

/** How far a message has come. */
public enum MessageStatus {
    /** It waits to be sent, for the first time or again. */
    DUE,
    /** The mail server has taken it; staff may have it sent again to somebody who misses it. */
    SENT,
    /** It was refused for good, or the mail server was away for too long; staff may have it sent again. */
    FAILED,
    /** What its link opens was no longer good before it could be sent. */
    EXPIRED;

    boolean mayBeSentAgain() {
        return this == SENT || this == FAILED;
    }
}
