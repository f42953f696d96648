package org.sandaga.fulfilment;

/** What happens to a parcel. */
public enum ShipmentEventKind {
    SENT,
    DELIVERED
}
