package org.sandaga.vendor;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.MediaId;
import org.sandaga.shared.Texts;

/**
 * A shop's face.
 *
 * @param logo a stored picture, or null
 * @param banner a stored picture, or null
 * @param policies what the shop promises about delivery and returns, by language, at most 4000 characters each
 */
public record ShopDress(@Nullable MediaId logo, @Nullable MediaId banner, Texts policies) {}
