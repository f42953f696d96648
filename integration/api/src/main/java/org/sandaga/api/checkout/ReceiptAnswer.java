package org.sandaga.api.checkout;

import java.time.Instant;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

import org.sandaga.api.Amount;
import org.sandaga.api.Located;
import org.sandaga.api.Shapes;
import org.sandaga.checkout.Receipt;

/** What placing came to: a purchase that waits for its payment. */
@Schema(name = "Receipt")
public record ReceiptAnswer(
        @Pattern(regexp = Shapes.PURCHASE) String purchase,
        @Schema(examples = "100234") String number,
        @Schema(description = "Exactly what was accepted") Amount total,
        @Schema(description = "When it is given up unpaid") Instant payBefore,

        @Schema(
                description = "For the header `Sandaga-Tracking`: opens the purchase without an account",
                examples = "wW9rT2kN3x0Yb5qLz8Vd1Jc7Mf4Hs6Pa")
        String tracking)
        implements Located {

    @Override
    public String path() {
        return "purchases/" + purchase;
    }

    static ReceiptAnswer of(Receipt receipt) {
        return new ReceiptAnswer(
                receipt.purchase().text(),
                receipt.number(),
                Amount.of(receipt.total()),
                receipt.payBefore(),
                receipt.tracking().text());
    }
}
