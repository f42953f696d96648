package org.sandaga.api;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.ws.rs.ApplicationPath;
import jakarta.ws.rs.core.Application;

import org.eclipse.microprofile.openapi.annotations.OpenAPIDefinition;
import org.eclipse.microprofile.openapi.annotations.enums.SecuritySchemeType;
import org.eclipse.microprofile.openapi.annotations.info.Info;
import org.eclipse.microprofile.openapi.annotations.info.License;
import org.eclipse.microprofile.openapi.annotations.security.SecurityScheme;

import org.sandaga.api.account.AccountAdminResource;
import org.sandaga.api.account.AccountResource;
import org.sandaga.api.account.AddressBookResource;
import org.sandaga.api.account.MeResource;
import org.sandaga.api.account.TokenResource;
import org.sandaga.api.audit.AuditResource;
import org.sandaga.api.audit.InvariantResource;
import org.sandaga.api.cart.CartResource;
import org.sandaga.api.cart.CartsResource;
import org.sandaga.api.catalog.AxisWordResource;
import org.sandaga.api.catalog.CategoryAdminResource;
import org.sandaga.api.catalog.PictureResource;
import org.sandaga.api.catalog.ProductAdminResource;
import org.sandaga.api.catalog.ProposalResource;
import org.sandaga.api.checkout.CheckoutResource;
import org.sandaga.api.clock.ClockResource;
import org.sandaga.api.commission.CommissionRuleResource;
import org.sandaga.api.fulfilment.AllDeliveriesResource;
import org.sandaga.api.fulfilment.DeliveryResource;
import org.sandaga.api.fulfilment.ShopShipmentResource;
import org.sandaga.api.importing.ImportResource;
import org.sandaga.api.importing.ShopImportResource;
import org.sandaga.api.ledger.EarningResource;
import org.sandaga.api.ledger.JournalResource;
import org.sandaga.api.ledger.LedgerAccountResource;
import org.sandaga.api.message.DeadLetterResource;
import org.sandaga.api.message.MessageResource;
import org.sandaga.api.offer.OfferControlResource;
import org.sandaga.api.offer.OfferLifeResource;
import org.sandaga.api.offer.OfferResource;
import org.sandaga.api.offer.StockResource;
import org.sandaga.api.order.AllPurchasesResource;
import org.sandaga.api.order.PurchaseResource;
import org.sandaga.api.order.ShopOrderResource;
import org.sandaga.api.payment.AllPaymentsResource;
import org.sandaga.api.payment.PaymentResource;
import org.sandaga.api.payment.WebhookResource;
import org.sandaga.api.payout.PayoutResource;
import org.sandaga.api.payout.PayoutRunResource;
import org.sandaga.api.payout.ShopPayoutResource;
import org.sandaga.api.search.ProductResource;
import org.sandaga.api.search.SearchResource;
import org.sandaga.api.search.ShopGoodsResource;
import org.sandaga.api.shop.CarrierResource;
import org.sandaga.api.shop.CategoryResource;
import org.sandaga.api.shop.MarketResource;
import org.sandaga.api.shop.ShopResource;
import org.sandaga.api.vendor.ApplicationResource;
import org.sandaga.api.vendor.AppointmentResource;
import org.sandaga.api.vendor.OnboardingResource;
import org.sandaga.api.vendor.ShippingRateResource;
import org.sandaga.api.vendor.ShopSettingsResource;
import org.sandaga.api.vendor.TeamResource;
import org.sandaga.api.vendor.VendorReviewResource;

/** The REST API, version 1: its resources and what stands around them. */
@ApplicationPath(ApiApplication.ROOT)
@OpenAPIDefinition(
        info =
                @Info(
                        title = "Sandaga",
                        version = "1",
                        description = """
                                The marketplace for machines: buy, sell and operate.

                                Amounts are whole minor units of an ISO 4217 currency. Moments are UTC. Ids are opaque, \
                                their prefix tells the kind. Unknown properties and parameters are refused. Every POST but \
                                those for tokens and those of payment providers wants an `Idempotency-Key`: the same key \
                                and body get the same answer. Problems are told as RFC 9457 in French or English, by \
                                `Accept-Language`.""",
                        license = @License(name = "Apache-2.0", identifier = "Apache-2.0")))
@SecurityScheme(
        securitySchemeName = ApiApplication.BEARER,
        type = SecuritySchemeType.HTTP,
        scheme = "bearer",
        bearerFormat = "JWT",
        description = "The access token of `POST /v1/tokens`")
public class ApiApplication extends Application {
    /** Where this version lives below the module's context. */
    public static final String ROOT = "/v1";

    static final String BEARER = "bearer";

    /** Everything that answers. */
    static final List<Class<?>> RESOURCES = List.of(
            AccountAdminResource.class,
            AccountResource.class,
            AddressBookResource.class,
            MeResource.class,
            TokenResource.class,
            AuditResource.class,
            InvariantResource.class,
            CartResource.class,
            CartsResource.class,
            AxisWordResource.class,
            CategoryAdminResource.class,
            PictureResource.class,
            ProductAdminResource.class,
            ProposalResource.class,
            CheckoutResource.class,
            ClockResource.class,
            CommissionRuleResource.class,
            AllDeliveriesResource.class,
            DeliveryResource.class,
            ShopShipmentResource.class,
            DeadLetterResource.class,
            ImportResource.class,
            ShopImportResource.class,
            EarningResource.class,
            JournalResource.class,
            LedgerAccountResource.class,
            MessageResource.class,
            OfferControlResource.class,
            OfferLifeResource.class,
            OfferResource.class,
            StockResource.class,
            PayoutResource.class,
            PayoutRunResource.class,
            ShopPayoutResource.class,
            AllPurchasesResource.class,
            PurchaseResource.class,
            ShopOrderResource.class,
            AllPaymentsResource.class,
            PaymentResource.class,
            WebhookResource.class,
            ProductResource.class,
            SearchResource.class,
            ShopGoodsResource.class,
            CarrierResource.class,
            CategoryResource.class,
            MarketResource.class,
            ShopResource.class,
            ApplicationResource.class,
            AppointmentResource.class,
            OnboardingResource.class,
            ShippingRateResource.class,
            ShopSettingsResource.class,
            TeamResource.class,
            VendorReviewResource.class);

    private static final List<Class<?>> FRAME = List.of(
            JsonReader.class,
            JsonWriter.class,
            Converters.class,
            OperationFilters.class,
            AnswerHeaders.class,
            FailureAnswers.class);

    @Override
    public Set<Class<?>> getClasses() {
        return Stream.concat(FRAME.stream(), RESOURCES.stream()).collect(Collectors.toSet());
    }
}
