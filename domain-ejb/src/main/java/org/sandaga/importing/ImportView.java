package org.sandaga.importing;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

import org.sandaga.shared.Texts;
import org.sandaga.shared.VendorId;

/**
 * An import and how far it is.
 *
 * @param vendor whose own it is, or null for one of the operator
 * @param source what its mapping calls the catalogue
 * @param name what its owner calls it, or nothing
 * @param dryRun whether nothing is changed by it
 * @param rowsRead rows of the main file that were read so far
 * @param noted things to know about rows, beside their outcome
 * @param findingsKept how many findings can be looked at; the counts go on beyond
 * @param reason why it failed, or null
 */
public record ImportView(
        ImportId id,
        @Nullable VendorId vendor,
        String source,
        String name,
        boolean dryRun,
        ImportState state,
        long rowsRead,
        long created,
        long changed,
        long unchanged,
        long refused,
        long noted,
        long findingsKept,
        @Nullable Texts reason,
        Instant askedAt,
        @Nullable Instant finishedAt) {}
