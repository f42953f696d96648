package org.sandaga.sandbox.stripe;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Params;

/** Makes a checkout session of what a call asks, and refuses what Stripe would refuse. */
final class NewSession {
    static final String PARAMETERS = "mode success_url cancel_url client_reference_id customer_email customer_creation "
            + "expires_at locale ui_mode submit_type billing_address_collection payment_method_types metadata.* "
            + "line_items.quantity line_items.price line_items.metadata.* line_items.price_data.currency "
            + "line_items.price_data.unit_amount line_items.price_data.tax_behavior "
            + "line_items.price_data.product_data.name line_items.price_data.product_data.description "
            + "line_items.price_data.product_data.images line_items.price_data.product_data.metadata.* "
            + "payment_intent_data.transfer_group payment_intent_data.description payment_intent_data.metadata.* "
            + "payment_intent_data.receipt_email payment_intent_data.statement_descriptor "
            + "payment_intent_data.statement_descriptor_suffix payment_intent_data.capture_method";
    private static final Set<String> LOCALES =
            Set.of(("auto bg cs da de el en en-GB es es-419 et fi fil fr fr-CA hr hu "
                            + "id it ja ko lt lv ms mt nb nl pl pt pt-BR ro ru sk sl sv th tr vi zh zh-HK zh-TW")
                    .split(" "));
    private static final String[] TEXTS = {
        "client_reference_id",
        "customer_email",
        "locale",
        "submit_type",
        "customer_creation",
        "billing_address_collection"
    };
    private static final long SHORTEST_SECONDS = 30 * 60;
    private static final long LONGEST_SECONDS = 24 * 60 * 60;

    private final StripeStore store;
    private final Call call;
    private final Params params;

    NewSession(StripeStore store, Call call) {
        this.store = store;
        this.call = call;
        params = call.params();
    }

    /** The session, not kept yet; its page lies below {@code home}. */
    ObjectNode make(String home) {
        check();
        ObjectNode session = Shapes.blank(CheckoutSessions.KIND)
                .put("id", Ids.of("cs_test", 58))
                .put("created", store.now());
        new LineItems(store).price(session, params);
        session.put("success_url", address(call.require("success_url"), "success_url"));
        params.text("cancel_url").ifPresent(url -> session.put("cancel_url", address(url, "cancel_url")));
        call.copy(session, TEXTS);
        Call.metadata(params, session);
        if (params.has("payment_method_types")) {
            session.set("payment_method_types", Call.array(params.texts("payment_method_types")));
        }
        session.put("expires_at", expiry());
        session.set("_payment_intent_data", intentData(params.in("payment_intent_data")));
        return session.put("url", home + "/stripe/pay/" + session.path("id").asText());
    }

    private void check() {
        call.require("mode");
        only("mode", Set.of("payment"));
        only("ui_mode", Set.of("hosted_page"));
        only("locale", LOCALES);
        if (params.textOrEmpty("client_reference_id").length() > 200) {
            throw StripeError.invalid("", "client_reference_id", "client_reference_id has at most 200 characters.");
        }
    }

    private void only(String name, Set<String> values) {
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

    private long expiry() {
        long now = store.now();
        long expiry = params.text("expires_at")
                .map(text -> Amounts.integer(text, "expires_at"))
                .orElse(now + LONGEST_SECONDS);
        String bound = expiry < now + SHORTEST_SECONDS
                ? "at least 30 minutes"
                : expiry > now + LONGEST_SECONDS ? "less than 24 hours" : "";
        if (!bound.isEmpty()) {
            throw StripeError.invalid(
                    "",
                    "expires_at",
                    "The `expires_at` timestamp must be " + bound + " from Checkout Session creation.");
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
}
