package org.sandaga.ordering;

/** Why an unpaid purchase was given up. */
public enum Abandonment {
    /** The shopper did not pay in time; money that still comes revives it. */
    NOT_PAID_IN_TIME,
    /** The shopper gave it up; money that still comes goes back. */
    GIVEN_UP_BY_SHOPPER
}
