package org.sandaga.vendor;

import org.sandaga.shared.Texts;

/**
 * How a shop presents itself.
 *
 * @param displayName 1 to 100 characters
 * @param email where the marketplace writes to
 * @param description by language, at most 4000 characters each
 */
public record ShopDescription(String displayName, String email, Texts description) {}
