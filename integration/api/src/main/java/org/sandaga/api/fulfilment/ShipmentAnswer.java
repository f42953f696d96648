package org.sandaga.api.fulfilment;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Pattern;

import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

import org.sandaga.api.Shapes;
import org.sandaga.fulfilment.ShipmentEventKind;
import org.sandaga.fulfilment.ShipmentView;
import org.sandaga.fulfilment.Teller;

/** A parcel, in the caller's language. */
@Schema(name = "Shipment")
public record ShipmentAnswer(
        @Pattern(regexp = Shapes.SHIPMENT) String id,
        @Pattern(regexp = Shapes.VENDOR_ORDER) String order,

        @Schema(description = "1 for the order's first parcel")
        int position,

        @Schema(examples = "colissimo") String carrier,
        @Schema(examples = "Colissimo") String carrierName,
        @Nullable @Schema(examples = "RR473124829SN") String trackingNumber,

        @Nullable @Schema(description = "Where it is followed", examples = "https://example.org/RR473124829SN")
        String trackingUrl,

        Instant shippedAt,

        @Nullable @Schema(description = "Null while it is on its way")
        Instant deliveredAt,

        List<Content> contents,
        List<Happening> events) {

    /** Some pieces of one line. */
    @Schema(name = "ShipmentContent")
    public record Content(
            @Pattern(regexp = Shapes.ORDER_LINE) String line,
            @Schema(examples = "Panier tressé") String title,
            @Schema(examples = "PAN-01") String vendorSku,
            int quantity) {}

    /** Something that happened to it. */
    @Schema(name = "ShipmentEvent")
    public record Happening(
            ShipmentEventKind kind,
            @Schema(description = "Who said so") Teller by,
            Instant at) {}

    /** Several parcels. */
    @Schema(name = "Shipments")
    public record All(List<ShipmentAnswer> items) {
        static All of(List<ShipmentView> views, String language) {
            return new All(views.stream()
                    .map(view -> ShipmentAnswer.of(view, language))
                    .toList());
        }
    }

    static ShipmentAnswer of(ShipmentView view, String language) {
        return new ShipmentAnswer(
                view.id().text(),
                view.order().text(),
                view.position(),
                view.carrier(),
                view.carrierName(),
                view.trackingNumber(),
                view.trackingUrl() == null ? null : view.trackingUrl().toString(),
                view.shippedAt(),
                view.deliveredAt(),
                view.contents().stream()
                        .map(each -> new Content(
                                each.line().text(), each.title().in(language), each.vendorSku(), each.quantity()))
                        .toList(),
                view.events().stream()
                        .map(each -> new Happening(each.kind(), each.by(), each.at()))
                        .toList());
    }
}
