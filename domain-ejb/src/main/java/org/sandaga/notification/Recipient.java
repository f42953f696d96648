package org.sandaga.notification;

/**
 * Who gets a message.
 *
 * @param email the address
 * @param name how to call them
 * @param language {@code fr} or {@code en}
 */
record Recipient(String email, String name, String language) {}
