package org.sandaga.analytics;

/**
 * What people call a thing by.
 *
 * @param id its public id
 * @param name its number, its title, or the name of whom it is
 * @param page the public id of what its page is opened with: the purchase of a vendor order, else itself; empty when it
 *     has none any more
 */
public record Label(String id, String name, String page) {}
