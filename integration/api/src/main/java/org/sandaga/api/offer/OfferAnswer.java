package org.sandaga.api.offer;

import java.time.Instant;
import java.util.List;
import java.util.Map;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Amount;
import org.sandaga.api.Located;
import org.sandaga.api.Shapes;
import org.sandaga.api.Versioned;
import org.sandaga.offer.Condition;
import org.sandaga.offer.OfferStatus;
import org.sandaga.offer.OfferView;
import org.sandaga.tax.TaxClass;

/** An offer as its vendor sees it. */
@Schema(name = "Offer")
public record OfferAnswer(
        @Pattern(regexp = Shapes.OFFER) String id,
        @Pattern(regexp = Shapes.PRODUCT) String product,
        @Pattern(regexp = Shapes.VARIANT) String variant,

        @Schema(description = "By language", examples = "{\"fr\": \"Panier tressé\"}")
        Map<String, String> title,

        @Schema(examples = "{\"taille\": \"L\"}") Map<String, String> options,
        @Nullable @Pattern(regexp = Shapes.PICTURE) String picture,
        @Schema(examples = "PAN-L") String vendorSku,
        Condition condition,
        TaxClass taxClass,
        int leadTimeDays,
        OfferStatus status,

        @Nullable @Schema(description = "Why the operator blocked it", examples = "La photo montre un autre article")
        String remark,

        @Schema(description = "One in each currency it is sold in")
        List<Amount> prices,

        long version,
        Instant changedAt)
        implements Versioned, Located {

    @Override
    public String path() {
        return "vendor/offers/" + id;
    }

    static OfferAnswer of(OfferView view) {
        return new OfferAnswer(
                view.id().text(),
                view.product().text(),
                view.variant().text(),
                view.title().byLanguage(),
                view.axes().values(),
                view.picture() == null ? null : view.picture().sha256(),
                view.vendorSku(),
                view.condition(),
                view.taxClass(),
                view.leadTimeDays(),
                view.status(),
                view.remark(),
                view.prices().stream().map(Amount::of).toList(),
                view.version(),
                view.changedAt());
    }
}
