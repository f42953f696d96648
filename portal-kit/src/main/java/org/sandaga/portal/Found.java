package org.sandaga.portal;

/**
 * Something that a word leads to.
 *
 * @param icon an icon of the house
 * @param label what it is called
 * @param detail what tells it from others
 * @param path where it is, below the portal's own path
 */
public record Found(String icon, String label, String detail, String path) {}
