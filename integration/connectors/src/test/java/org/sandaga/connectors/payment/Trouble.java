package org.sandaga.connectors.payment;

/** Ways in which a provider leaves open what it has done. */
public enum Trouble {
    SERVER_ERROR,
    TOO_MANY_REQUESTS,
    SILENCE,
    CUT_OFF,
    CLOSED,
    HTML,
    HALF_JSON,
    TWENTY_MEGABYTES,
    /** It has done what was asked, and the answer is lost. */
    DONE_BUT_SILENT
}
