package org.sandaga.sandbox.stripe;

import java.time.Duration;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Params;
import org.sandaga.sandbox.Reply;
import org.sandaga.sandbox.Request;
import org.sandaga.sandbox.Router;

/** The hosted payment page and the bank's challenge: plain forms, for people and for scripts. */
final class PayPage {
    private static final int LONGEST_SECONDS = 90;

    private final StripeStore store;
    private final Checkout checkout;

    PayPage(StripeStore store, Checkout checkout) {
        this.store = store;
        this.checkout = checkout;
    }

    void routes(Router router) {
        router.on("GET", "/stripe/pay/{id}", request -> view(request).payment())
                .on("POST", "/stripe/pay/{id}", this::pay)
                .on(
                        "GET",
                        "/stripe/pay/{id}/challenge",
                        request -> view(request).challenge())
                .on("POST", "/stripe/pay/{id}/challenge", this::answerChallenge);
    }

    private ObjectNode session(Request request) {
        return store.change(() -> store.get(CheckoutSessions.KIND, request.place("id")));
    }

    private PayView view(Request request) {
        return new PayView(request, session(request));
    }

    private Reply pay(Request request) {
        ObjectNode session = session(request);
        Params form = request.form();
        if (form.textOrEmpty("action").equals("cancel")) {
            return Reply.redirect(PayView.cancelUrl(session));
        }
        TestCard card = TestCard.of(form.text("card").orElse("success")).orElse(TestCard.DECLINED);
        if (card == TestCard.SLOW) {
            pause(seconds(form, 8));
        }
        long settleIn = seconds(form, 5);
        return then(session, store.change(() -> checkout.pay(request.place("id"), card, settleIn)), card.reason());
    }

    private static long seconds(Params form, long otherwise) {
        long seconds = form.text("seconds").map(Long::parseLong).orElse(otherwise);
        return Math.clamp(seconds, 0, LONGEST_SECONDS);
    }

    private static void pause(long seconds) {
        try {
            Thread.sleep(Duration.ofSeconds(seconds));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Reply answerChallenge(Request request) {
        ObjectNode session = session(request);
        String answer = request.form().textOrEmpty("outcome");
        if (answer.equals("abandon")) {
            return Reply.redirect(PayView.cancelUrl(session));
        }
        boolean agreed = answer.equals("complete");
        Checkout.Outcome outcome = store.change(() -> checkout.answerChallenge(request.place("id"), agreed));
        return then(session, outcome, "authentication_failed");
    }

    private static Reply then(ObjectNode session, Checkout.Outcome outcome, String reason) {
        String page = "/stripe/pay/" + session.path("id").asText();
        return Reply.redirect(
                switch (outcome) {
                    case PAID, LATER -> PayView.successUrl(session);
                    case DECLINED -> page + "?error=" + reason;
                    case CHALLENGED -> page + "/challenge";
                    case CLOSED -> page;
                });
    }
}
