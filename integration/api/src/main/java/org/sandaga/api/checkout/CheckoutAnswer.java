package org.sandaga.api.checkout;

import java.util.List;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Address;
import org.sandaga.api.Located;
import org.sandaga.api.Shapes;
import org.sandaga.checkout.CheckoutView;
import org.sandaga.checkout.Shortage;

/** How far a checkout has come; what is null is still to be done. */
@Schema(name = "Checkout")
public record CheckoutAnswer(
        @Pattern(regexp = Shapes.CHECKOUT) String id,
        @Pattern(regexp = Shapes.COUNTRY) String market,
        @Pattern(regexp = Shapes.CURRENCY) String currency,

        @Pattern(regexp = Shapes.LANGUAGE) @Schema(description = "In which the shopper is written to")
        String language,

        @Nullable @Schema(examples = "awa@example.org") String email,
        @Nullable Address shipTo,
        @Nullable Address billTo,

        @Nullable @Schema(description = "The one that can be accepted")
        QuoteAnswer quote,

        @Schema(description = "Of what the quote wants, that of which there is too little just now")
        List<QuoteShortage> shortages,

        @Nullable @Pattern(regexp = Shapes.PURCHASE) String purchase)
        implements Located {

    /** That there is too little of an offer. */
    public record QuoteShortage(
            @Pattern(regexp = Shapes.OFFER) String offer, int wanted, int available) {
        static QuoteShortage of(Shortage of) {
            return new QuoteShortage(of.offer().text(), of.wanted(), of.available());
        }
    }

    @Override
    public String path() {
        return "checkouts/" + id;
    }

    static CheckoutAnswer of(CheckoutView view, String language) {
        return new CheckoutAnswer(
                view.id().text(),
                view.market(),
                view.currency(),
                view.language(),
                view.email(),
                view.shipTo() == null ? null : Address.of(view.shipTo()),
                view.billTo() == null ? null : Address.of(view.billTo()),
                view.quote() == null ? null : QuoteAnswer.of(view.quote(), language),
                view.shortages().stream().map(QuoteShortage::of).toList(),
                view.purchase() == null ? null : view.purchase().text());
    }
}
