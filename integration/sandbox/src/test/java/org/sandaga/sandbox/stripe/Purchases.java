package org.sandaga.sandbox.stripe;

import java.util.Map;

import com.stripe.StripeClient;
import com.stripe.exception.StripeException;
import com.stripe.model.Account;
import com.stripe.model.AccountLink;
import com.stripe.model.PaymentIntent;
import com.stripe.model.checkout.Session;
import com.stripe.param.AccountCreateParams;
import com.stripe.param.AccountLinkCreateParams;
import com.stripe.param.PaymentIntentRetrieveParams;
import com.stripe.param.checkout.SessionCreateParams;

import org.sandaga.sandbox.World;

/** Purchases as a marketplace makes them, for tests to read aloud. */
final class Purchases {
    static final String SHOP = "http://127.0.0.1:1/shop";

    private Purchases() {}

    static SessionCreateParams.Builder session(long amount, String currency) {
        return SessionCreateParams.builder()
                .setMode(SessionCreateParams.Mode.PAYMENT)
                .setSuccessUrl(SHOP + "/ok?session={CHECKOUT_SESSION_ID}")
                .setCancelUrl(SHOP + "/cancelled")
                .setClientReferenceId("pur_1")
                .putMetadata("purchase", "pur_1")
                .setPaymentIntentData(SessionCreateParams.PaymentIntentData.builder()
                        .setTransferGroup("pur_1")
                        .setDescription("Purchase 1001")
                        .putMetadata("purchase", "pur_1")
                        .build())
                .addLineItem(line("Basket", amount, currency));
    }

    static SessionCreateParams.LineItem line(String name, long amount, String currency) {
        return SessionCreateParams.LineItem.builder()
                .setQuantity(1L)
                .setPriceData(SessionCreateParams.LineItem.PriceData.builder()
                        .setCurrency(currency)
                        .setUnitAmount(amount)
                        .setProductData(SessionCreateParams.LineItem.PriceData.ProductData.builder()
                                .setName(name)
                                .build())
                        .build())
                .build();
    }

    static Session open(World world, long amount, String currency) throws StripeException {
        return world.stripe()
                .v1()
                .checkout()
                .sessions()
                .create(session(amount, currency).build());
    }

    /** Pays on the hosted page and gives the address the shopper is sent to. */
    static String pay(World world, Session session, String card) {
        return world.post(session.getUrl(), Map.of("card", card, "action", "pay"))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    /** A session that was paid, and its intent with charge and balance transaction. */
    static PaymentIntent paid(World world, long amount, String currency) throws StripeException {
        Session session = open(world, amount, currency);
        pay(world, session, "success");
        StripeClient stripe = world.stripe();
        String intent =
                stripe.v1().checkout().sessions().retrieve(session.getId()).getPaymentIntent();
        return stripe.v1()
                .paymentIntents()
                .retrieve(
                        intent,
                        PaymentIntentRetrieveParams.builder()
                                .addExpand("latest_charge.balance_transaction")
                                .build());
    }

    static Account account(World world) throws StripeException {
        return world.stripe()
                .v1()
                .accounts()
                .create(AccountCreateParams.builder()
                        .setType(AccountCreateParams.Type.EXPRESS)
                        .setCountry("SN")
                        .setEmail("awa@example.com")
                        .setCapabilities(AccountCreateParams.Capabilities.builder()
                                .setTransfers(AccountCreateParams.Capabilities.Transfers.builder()
                                        .setRequested(true)
                                        .build())
                                .build())
                        .build());
    }

    static AccountLink link(World world, Account account) throws StripeException {
        return world.stripe()
                .v1()
                .accountLinks()
                .create(AccountLinkCreateParams.builder()
                        .setAccount(account.getId())
                        .setType(AccountLinkCreateParams.Type.ACCOUNT_ONBOARDING)
                        .setRefreshUrl(SHOP + "/again")
                        .setReturnUrl(SHOP + "/back")
                        .build());
    }

    /** An account that has handed in everything. */
    static Account onboarded(World world) throws StripeException {
        Account account = account(world);
        world.post(link(world, account).getUrl(), Map.of("action", "complete"));
        return account;
    }
}
