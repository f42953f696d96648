package org.sandaga.catalog;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.media.MediaId;
import org.sandaga.shared.Texts;

/**
 * A vendor's proposal and what came of it.
 *
 * @param picture its first one, or null
 * @param remark why it was sent back, or null
 * @param proposedAt business time of the first asking
 */
public record ProposalRow(
        ProductId id,
        ProductStatus status,
        Texts title,
        @Nullable MediaId picture,
        int variants,
        @Nullable String remark,
        Instant proposedAt) {}
