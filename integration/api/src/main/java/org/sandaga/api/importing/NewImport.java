package org.sandaga.api.importing;

import java.util.Map;

import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What somebody wants to import; the files follow. */
public record NewImport(
        @NotNull
        @Size(min = 1, max = 100)
        @Schema(
                description = "How columns become products and offers; the handbook tells each part",
                examples = "{\"source\": \"atelier\", \"sku\": \"sku\", \"title\": {\"fr\": \"titre\"}}")
        Map<String, Object> mapping,

        @NotNull @Schema(description = "Only tell what would become of the rows")
        Boolean dryRun) {}
