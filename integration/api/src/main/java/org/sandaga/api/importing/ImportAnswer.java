package org.sandaga.api.importing;

import java.time.Instant;
import java.util.Locale;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Located;
import org.sandaga.api.Shapes;
import org.sandaga.importing.ImportState;
import org.sandaga.importing.ImportView;

/** An import and how far it is. */
@Schema(name = "Import")
public record ImportAnswer(
        @Pattern(regexp = Shapes.IMPORT) String id,
        @Nullable @Pattern(regexp = Shapes.VENDOR) String vendor,

        @Schema(description = "What the mapping calls the catalogue", examples = "spree")
        String source,

        boolean dryRun,
        ImportState state,

        @Schema(description = "Rows of the main file that were read so far")
        long rowsRead,

        long created,
        long changed,
        long unchanged,
        long refused,

        @Schema(description = "Things to know about rows, beside what became of them")
        long noted,

        @Schema(description = "How many findings can be read; the counts go on beyond")
        long findingsKept,

        @Nullable @Schema(description = "Why it failed", examples = "The file does not have the column sku.")
        String reason,

        Instant askedAt,
        @Nullable Instant finishedAt)
        implements Located {

    @Override
    public String path() {
        return (vendor == null ? "imports/" : "vendor/imports/") + id;
    }

    static ImportAnswer of(ImportView view, Locale language) {
        return new ImportAnswer(
                view.id().text(),
                view.vendor() == null ? null : view.vendor().text(),
                view.source(),
                view.dryRun(),
                view.state(),
                view.rowsRead(),
                view.created(),
                view.changed(),
                view.unchanged(),
                view.refused(),
                view.noted(),
                view.findingsKept(),
                view.reason() == null ? null : view.reason().in(language.getLanguage()),
                view.askedAt(),
                view.finishedAt());
    }
}
