package org.sandaga.ordering;

/**
 * How many pieces of a line go into a parcel.
 *
 * @param line the line
 * @param quantity pieces, at least 1 and at most what is left of the line
 */
public record ShippedLine(OrderLineId line, int quantity) {}
