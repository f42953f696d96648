package org.sandaga.sandbox.stripe;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Reply;
import org.sandaga.sandbox.Request;
import org.sandaga.sandbox.Template;
import org.sandaga.sandbox.Words;

/** Draws the payment page of one session for one visitor, in the session's language or the visitor's. */
final class PayView {
    private static final Template PAY = Template.load("stripe/pay.html");
    private static final Template LINE = Template.load("stripe/pay-line.html");
    private static final Template CHOICE = Template.load("stripe/pay-choice.html");
    private static final Template ERROR = Template.load("stripe/error.html");
    private static final Template REFERENCE = Template.load("stripe/reference.html");
    private static final Template CHALLENGE = Template.load("stripe/challenge.html");
    private static final Template CLOSED = Template.load("stripe/closed.html");

    private final Request request;
    private final ObjectNode session;
    private final Words words;
    private final String currency;
    private final String amount;

    PayView(Request request, ObjectNode session) {
        this.request = request;
        this.session = session;
        String locale = session.path("locale").asText("auto");
        words = request.query().has("lang") || locale.equals("auto") ? request.words() : Words.of(locale);
        currency = session.path("currency").asText();
        amount = words.money(session.path("amount_total").asLong(), currency);
    }

    Reply payment() {
        if (!open()) {
            return closed();
        }
        Map<String, String> values = new LinkedHashMap<>();
        values.put("amount", amount);
        values.put("lines", lines());
        values.put("choices", choices());
        values.put("reference", reference());
        values.put("error", request.query().text("error").map(this::error).orElse(""));
        return Template.page(200, words, words.get("pay.title") + " " + amount, PAY.fill(words, values));
    }

    private boolean open() {
        return session.path("status").asText().equals("open");
    }

    private String error(String code) {
        String word = words.find("pay.error." + code).orElseGet(() -> words.get("pay.error.other"));
        return ERROR.fill(words, Map.of("message", word));
    }

    private String reference() {
        return session.path("client_reference_id").isTextual()
                ? REFERENCE.fill(
                        words,
                        Map.of("reference", session.path("client_reference_id").asText()))
                : "";
    }

    private String lines() {
        StringBuilder lines = new StringBuilder();
        for (JsonNode line : session.path("_line_items").path("data")) {
            lines.append(LINE.fill(
                    words,
                    Map.of(
                            "name", line.path("description").asText(),
                            "quantity", line.path("quantity").asText(),
                            "unit",
                                    words.money(
                                            line.path("price")
                                                    .path("unit_amount")
                                                    .asLong(),
                                            currency),
                            "total", words.money(line.path("amount_total").asLong(), currency))));
        }
        return lines.toString();
    }

    private String choices() {
        List<String> types = session.path("payment_method_types")
                .valueStream()
                .map(JsonNode::asText)
                .toList();
        StringBuilder choices = new StringBuilder();
        for (TestCard card : TestCard.values()) {
            if (types.contains(card.settlesLater() ? "sepa_debit" : "card")) {
                choices.append(CHOICE.fill(
                        words,
                        Map.of(
                                "value", card.wireName(),
                                "label", words.get("pay.card." + card.wireName()),
                                "number", card.shown(),
                                "checked", card == TestCard.SUCCESS ? "checked" : "")));
            }
        }
        return choices.toString();
    }

    Reply challenge() {
        return open()
                ? Template.page(
                        200, words, words.get("challenge.title"), CHALLENGE.fill(words, Map.of("amount", amount)))
                : closed();
    }

    private Reply closed() {
        boolean complete = session.path("status").asText().equals("complete");
        String message = words.get(complete ? "closed.complete" : "closed.expired");
        String back = complete ? successUrl(session) : cancelUrl(session);
        return Template.page(
                complete ? 200 : 410, words, message, CLOSED.fill(words, Map.of("message", message, "back", back)));
    }

    /** Where a shopper who has paid goes. */
    static String successUrl(ObjectNode session) {
        return session.path("success_url")
                .asText()
                .replace("{CHECKOUT_SESSION_ID}", session.path("id").asText());
    }

    /** Where a shopper who leaves goes. */
    static String cancelUrl(ObjectNode session) {
        return session.path("cancel_url")
                .asText(session.path("success_url").asText())
                .replace("{CHECKOUT_SESSION_ID}", session.path("id").asText());
    }
}
