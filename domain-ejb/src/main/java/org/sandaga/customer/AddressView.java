package org.sandaga.customer;

/**
 * One address of a shopper's book.
 *
 * @param id the address
 * @param label what the shopper calls it, for example "Maison"
 * @param address where it is
 * @param preferred true for the one that is offered first
 */
public record AddressView(AddressId id, String label, PostalAddress address, boolean preferred) {}
