package org.sandaga.sandbox.stripe;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Params;

/** Checkout sessions over the API: create, read, list, expire. Only {@code mode=payment}, captured at once. */
final class CheckoutSessions {
    static final String KIND = "checkout.session";
    static final String CREATE = "mode success_url cancel_url client_reference_id customer_email customer_creation "
            + "expires_at locale ui_mode submit_type billing_address_collection payment_method_types metadata.* "
            + "line_items.quantity line_items.price line_items.metadata.* line_items.price_data.currency "
            + "line_items.price_data.unit_amount line_items.price_data.tax_behavior "
            + "line_items.price_data.product_data.name line_items.price_data.product_data.description "
            + "line_items.price_data.product_data.images line_items.price_data.product_data.metadata.* "
            + "payment_intent_data.transfer_group payment_intent_data.description payment_intent_data.metadata.* "
            + "payment_intent_data.receipt_email payment_intent_data.statement_descriptor "
            + "payment_intent_data.statement_descriptor_suffix payment_intent_data.capture_method";
    private static final Set<String> LOCALES =
            Set.of(("auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu id it "
                            + "ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW")
                    .split(" "));
    private static final long SHORTEST_SECONDS = 30 * 60;
    private static final long LONGEST_SECONDS = 24 * 60 * 60;

    private final StripeStore store;
    private final Events events;
    private final Payments payments;
    private final LineItems lines;
    private final Supplier<String> home;

    CheckoutSessions(StripeStore store, Events events, Payments payments, Supplier<String> home) {
        this.store = store;
        this.events = events;
        this.payments = payments;
        this.home = home;
        lines = new LineItems(store);
    }

    void operations(StripeApi api) {
        String url = "/v1/checkout/sessions";
        api.on("POST", url, CREATE, this::create);
        api.on(
                "GET",
                url,
                Listing.PAGE + " payment_intent status",
                call -> Listing.page(url, store.newestFirst(KIND), call, "payment_intent", "status"));
        api.on("GET", url + "/{id}", "", call -> store.get(KIND, call.id()));
        api.on("GET", url + "/{id}/line_items", Listing.PAGE, this::lineItems);
        api.on("POST", url + "/{id}/expire", "", call -> expire(call.id()));
    }

    private ObjectNode create(Call call) {
        Params params = call.params();
        only(params, "mode", Set.of("payment"));
        only(params, "ui_mode", Set.of("hosted_page"));
        only(params, "locale", LOCALES);
        call.require("mode");
        ObjectNode session = Shapes.blank(KIND).put("id", Ids.of("cs_test", 58)).put("created", store.now());
        lines.price(session, params);
        session.put("success_url", address(call.require("success_url"), "success_url"));
        params.text("cancel_url").ifPresent(url -> session.put("cancel_url", address(url, "cancel_url")));
        call.copy(
                session,
                "client_reference_id",
                "customer_email",
                "locale",
                "submit_type",
                "customer_creation",
                "billing_address_collection");
        if (session.path("client_reference_id").asText().length() > 200) {
            throw StripeError.invalid("", "client_reference_id", "client_reference_id has at most 200 characters.");
        }
        Call.metadata(params, session);
        if (params.has("payment_method_types")) {
            session.set("payment_method_types", Call.array(params.texts("payment_method_types")));
        }
        session.put("expires_at", expiry(params));
        session.set("_payment_intent_data", intentData(params.in("payment_intent_data")));
        session.put("url", home.get() + "/stripe/pay/" + session.path("id").asText());
        return store.save(session);
    }

    private static void only(Params params, String name, Set<String> values) {
        params.text(name).filter(text -> !values.contains(text)).ifPresent(text -> {
            throw StripeError.invalid(
                    "", name, "Invalid " + name + ": must be one of " + String.join(", ", new TreeSet<>(values)));
        });
    }

    private static String address(String text, String param) {
        try {
            String scheme =
                    URI.create(text.replace("{CHECKOUT_SESSION_ID}", "cs")).getScheme();
            if ("http".equals(scheme) || "https".equals(scheme)) {
                return text;
            }
        } catch (IllegalArgumentException e) {
            // said below
        }
        throw StripeError.invalid("url_invalid", param, "Not a valid URL");
    }

    private long expiry(Params params) {
        long now = store.now();
        long expiry = params.text("expires_at")
                .map(text -> Amounts.integer(text, "expires_at"))
                .orElse(now + LONGEST_SECONDS);
        if (expiry < now + SHORTEST_SECONDS) {
            throw StripeError.invalid(
                    "",
                    "expires_at",
                    "The `expires_at` timestamp must be at least 30 minutes from " + "Checkout Session creation.");
        }
        if (expiry > now + LONGEST_SECONDS) {
            throw StripeError.invalid(
                    "",
                    "expires_at",
                    "The `expires_at` timestamp must be less than 24 hours from " + "Checkout Session creation.");
        }
        return expiry;
    }

    private static ObjectNode intentData(Params params) {
        if (params.textOrEmpty("capture_method").equals("manual")) {
            throw StripeError.invalid("", "payment_intent_data[capture_method]", "The sandbox captures at once.");
        }
        ObjectNode data = Json.object();
        Call.copy(
                params,
                data,
                "transfer_group",
                "description",
                "receipt_email",
                "statement_descriptor",
                "statement_descriptor_suffix");
        Call.metadata(params, data);
        return data;
    }

    private ObjectNode lineItems(Call call) {
        ObjectNode session = store.get(KIND, call.id());
        return Listing.page(
                "/v1/checkout/sessions/" + call.id() + "/line_items",
                session.path("_line_items").path("data").valueStream().map(ObjectNode.class::cast),
                call);
    }

    /** Ends an open session, told as checkout.session.expired; its page can no longer be paid. */
    ObjectNode expire(String id) {
        ObjectNode session = store.get(KIND, id);
        String status = session.path("status").asText();
        if (!status.equals("open")) {
            throw StripeError.refused(
                    "",
                    "",
                    "Only Checkout Sessions with a status in [\"open\"] can be expired. "
                            + "This Checkout Session has a status of " + status + ".");
        }
        store.find(Payments.INTENT, session.path("payment_intent").asText()).ifPresent(payments::cancel);
        session.put("status", "expired").putNull("url");
        store.save(session);
        events.tell("checkout.session.expired", session);
        return session;
    }

    /** Ends every open session whose time is over. */
    void expireOverdue() {
        store.newestFirst(KIND)
                .filter(session -> session.path("status").asText().equals("open")
                        && session.path("expires_at").asLong() <= store.now())
                .map(session -> session.path("id").asText())
                .toList()
                .forEach(this::expire);
    }
}
