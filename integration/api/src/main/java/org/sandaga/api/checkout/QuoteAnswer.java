package org.sandaga.api.checkout;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Shapes;
import org.sandaga.checkout.QuoteLine;
import org.sandaga.checkout.QuotePackage;
import org.sandaga.checkout.QuoteView;

/** What a shopper is asked to accept, in the caller's language. */
@Schema(name = "Quote")
public record QuoteAnswer(
        @Pattern(regexp = Shapes.QUOTE) String id,

        @Schema(description = "Until when it can be accepted")
        Instant expiresAt,

        @Schema(description = "One for each vendor") List<QuotedPackage> packages,
        @Schema(description = "All goods") Amount items,
        @Schema(description = "All packages") Amount shipping,
        @Schema(description = "On top of prices") Amount taxAdded,
        @Schema(description = "Within prices") Amount taxIncluded,
        @Schema(description = "What will be charged") Amount total) {

    /** What one vendor sends. */
    public record QuotedPackage(
            @Pattern(regexp = Shapes.VENDOR) String vendor,
            @Schema(examples = "Chez Fatou") String vendorName,

            @Schema(examples = "Livraison en 2 à 5 jours") String shippingMethod,

            Amount shipping,
            List<QuotedLine> lines,
            Amount total) {}

    /** A line of a quote. */
    public record QuotedLine(
            @Pattern(regexp = Shapes.OFFER) String offer,
            @Schema(examples = "Panier tressé") String title,
            @Schema(examples = "{\"taille\": \"L\"}") Map<String, String> options,
            @Nullable @Pattern(regexp = Shapes.PICTURE) String picture,
            int quantity,
            Amount unitPrice,
            Amount total) {}

    static QuoteAnswer of(QuoteView quote, String language) {
        return new QuoteAnswer(
                quote.id().text(),
                quote.expiresAt(),
                quote.packages().stream().map(each -> of(each, language)).toList(),
                Amount.of(quote.items()),
                Amount.of(quote.shipping()),
                Amount.of(quote.taxAdded()),
                Amount.of(quote.taxIncluded()),
                Amount.of(quote.total()));
    }

    private static QuotedPackage of(QuotePackage sent, String language) {
        return new QuotedPackage(
                sent.vendor().text(),
                sent.vendorName(),
                sent.shippingMethod(),
                Amount.of(sent.shipping()),
                sent.lines().stream().map(each -> of(each, language)).toList(),
                Amount.of(sent.total()));
    }

    private static QuotedLine of(QuoteLine line, String language) {
        return new QuotedLine(
                line.offer().text(),
                line.title().in(language),
                line.options(),
                line.picture(),
                line.quantity(),
                Amount.of(line.unitPrice()),
                Amount.of(line.total()));
    }
}
