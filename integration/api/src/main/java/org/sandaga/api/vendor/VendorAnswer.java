package org.sandaga.api.vendor;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Located;
import org.sandaga.api.Shapes;
import org.sandaga.api.Versioned;
import org.sandaga.media.MediaId;
import org.sandaga.vendor.VendorKind;
import org.sandaga.vendor.VendorParty;
import org.sandaga.vendor.VendorStatus;
import org.sandaga.vendor.VendorView;

/** A vendor, for its members and for staff. */
@Schema(name = "Vendor")
public record VendorAnswer(
        @Pattern(regexp = Shapes.VENDOR) String id,
        long version,
        VendorParty party,
        VendorKind kind,
        @Schema(examples = "Chez Fatou") String displayName,
        @Schema(examples = "Fatou Ndiaye EI") String legalName,
        @Schema(examples = "chez-fatou") String slug,
        @Pattern(regexp = Shapes.COUNTRY) String country,
        @Schema(examples = "fatou@example.org") String email,

        @Nullable @Schema(description = "Null while it was never said", examples = "Marché Sandaga, Dakar")
        String address,

        @Nullable @Schema(description = "In a public register, or null", examples = "SN-DKR-2026-A-1742")
        String registerNumber,

        @Pattern(regexp = Shapes.LANGUAGE) String language,

        @Schema(description = "By language", examples = "{\"fr\": \"Paniers tressés\"}")
        Map<String, String> description,

        @Nullable @Pattern(regexp = Shapes.PICTURE) String logo,
        @Nullable @Pattern(regexp = Shapes.PICTURE) String banner,

        @Schema(description = "What the shop promises, by language", examples = "{\"fr\": \"Retours acceptés\"}")
        Map<String, String> policies,

        VendorStatus status,
        @Nullable Instant closedFrom,
        @Nullable Instant closedUntil,
        Instant createdAt,
        @Schema(description = "The oldest first") List<Decision> decisions)
        implements Versioned, Located {

    /** Something that was decided about it. */
    @Schema(name = "VendorDecision")
    public record Decision(
            VendorStatus status,

            @Schema(examples = "usr_01kar3x5q7e8w9v2m4c6b8n0pz")
            String actor,

            @Schema(examples = "Pièces complètes") String reason,
            Instant at) {}

    @Override
    public String path() {
        return "vendors/" + id;
    }

    static VendorAnswer of(VendorView view) {
        return new VendorAnswer(
                view.id().text(),
                view.version(),
                view.party(),
                view.kind(),
                view.displayName(),
                view.legalName(),
                view.slug(),
                view.country(),
                view.email(),
                view.establishment().address(),
                view.establishment().registerNumber(),
                view.language(),
                view.description().byLanguage(),
                sha256(view.dress().logo()),
                sha256(view.dress().banner()),
                view.dress().policies().byLanguage(),
                view.status(),
                view.closedFrom(),
                view.closedUntil(),
                view.createdAt(),
                view.decisions().stream()
                        .map(each -> new Decision(each.status(), each.actor(), each.reason(), each.at()))
                        .toList());
    }

    private static @Nullable String sha256(@Nullable MediaId picture) {
        return picture == null ? null : picture.sha256();
    }
}
