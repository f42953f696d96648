package org.sandaga.api.importing;

import java.util.Locale;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.sandaga.importing.FindingRow;
import org.sandaga.importing.Outcome;

/** What became of a row, and why. */
@Schema(name = "ImportFinding")
public record FindingAnswer(
        @Schema(description = "The first row of data is 1") long row,

        @Schema(description = "The line of the file on which the row begins")
        long line,

        Outcome outcome,
        @Schema(examples = "NoPrice") String code,

        @Schema(description = "What the row calls itself", examples = "PAN-L")
        String name,

        @Schema(examples = "La ligne n’a pas de prix.") String words) {

    static FindingAnswer of(FindingRow row, Locale language) {
        return new FindingAnswer(
                row.row(),
                row.line(),
                row.outcome(),
                row.code(),
                row.name(),
                row.words().in(language.getLanguage()));
    }
}
