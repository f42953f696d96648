package org.sandaga.sandbox.stripe;

import java.util.function.Function;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Reply;
import org.sandaga.sandbox.Request;
import org.sandaga.sandbox.Router;
import org.sandaga.sandbox.Wish;

/** Steers Stripe from outside: what shoppers, banks and Stripe's own staff would do. */
final class StripeControl {
    private static final String HERE = "/_sandbox/stripe";

    private final StripeStore store;
    private final Checkout checkout;
    private final CheckoutSessions sessions;
    private final Accounts accounts;
    private final Disputes disputes;
    private final Refunds refunds;
    private final BalanceTransactions balance;

    StripeControl(
            StripeStore store,
            Checkout checkout,
            CheckoutSessions sessions,
            Accounts accounts,
            Disputes disputes,
            Refunds refunds,
            BalanceTransactions balance) {
        this.store = store;
        this.checkout = checkout;
        this.sessions = sessions;
        this.accounts = accounts;
        this.disputes = disputes;
        this.refunds = refunds;
        this.balance = balance;
    }

    void routes(Router router) {
        change(router, "/sessions/{id}/pay", this::pay);
        change(
                router,
                "/sessions/{id}/settle",
                request -> checkout.settle(request.place("id"), request.wish().flag("succeeded", true)));
        change(router, "/sessions/{id}/expire", request -> sessions.expire(request.place("id")));
        change(router, "/accounts/{id}", this::judge);
        change(router, "/disputes", this::dispute);
        change(
                router,
                "/disputes/{id}/close",
                request -> disputes.close(
                        request.place("id"), request.wish().required("outcome").equals("won")));
        change(router, "/refunds/{id}/fail", request -> refunds.fail(request.place("id")));
        change(router, "/objects/{id}", this::rewrite);
        change(router, "/fee", request -> fee(request.wish()));
        change(router, "/topups", request -> topUp(request.wish()));
        router.on(
                "GET",
                HERE + "/report",
                request -> store.change(() ->
                        Reply.json(200, new Report(balance).of(request.query().text("currency")))));
        router.on("GET", HERE + "/objects/{kind}", this::objects);
    }

    private void change(Router router, String path, Function<Request, ObjectNode> work) {
        router.on(
                "POST",
                HERE + path,
                request -> store.change(() -> Reply.json(200, Expansion.visible(work.apply(request)))));
    }

    /** Pays as the hosted page would; also a session that has expired, when that is wished. */
    private ObjectNode pay(Request request) {
        Wish wish = request.wish();
        String id = request.place("id");
        ObjectNode session = store.get(CheckoutSessions.KIND, id);
        if (wish.flag("even_if_expired", false)
                && session.path("status").asText().equals("expired")) {
            store.save(session.put("status", "open").put("expires_at", store.now() + 60));
        }
        TestCard card = TestCard.of(wish.text("card").orElse("success"))
                .orElseThrow(() -> new IllegalArgumentException("no such card"));
        checkout.pay(id, card, wish.within("seconds", 5, 0, 86_400));
        return store.get(CheckoutSessions.KIND, id);
    }

    private ObjectNode judge(Request request) {
        ObjectNode body = request.json();
        return body.path("enabled").asBoolean(true)
                ? accounts.complete(request.place("id"))
                : accounts.restrict(
                        request.place("id"),
                        body.path("missing").valueStream().map(JsonNode::asText).toList(),
                        body.path("reason").asText("requirements.past_due"));
    }

    private ObjectNode dispute(Request request) {
        Wish wish = request.wish();
        String charge = wish.text("charge")
                .orElseGet(() -> store.get(Payments.INTENT, wish.required("payment_intent"))
                        .path("latest_charge")
                        .asText());
        int captured =
                store.get(Payments.CHARGE, charge).path("amount_captured").asInt();
        return disputes.open(
                charge,
                wish.within("amount", captured, 1, Integer.MAX_VALUE),
                wish.within("fee", 0, 0, 1_000_000),
                wish.text("reason").orElse("fraudulent"));
    }

    /** Lays fields over an object as it is kept, behind Stripe's back and without an event. */
    private ObjectNode rewrite(Request request) {
        ObjectNode object = store.findAnywhere(request.place("id"))
                .orElseThrow(() -> StripeError.notFound("object", request.place("id")));
        ObjectNode patch = request.json();
        if (patch.has("id") || patch.has("object")) {
            throw new IllegalArgumentException("'id' and 'object' can't be changed");
        }
        Json.merge(object, patch);
        return store.save(object);
    }

    private ObjectNode fee(Wish wish) {
        int basisPoints = wish.within("basis_points", 100, 0, 10_000);
        balance.charge(basisPoints);
        return Json.object().put("basis_points", basisPoints);
    }

    private ObjectNode topUp(Wish wish) {
        String currency = Amounts.currency(wish.required("currency"), "currency");
        ObjectNode source = Json.object().put("id", Ids.of("tu")).put("currency", currency);
        long amount = wish.within("amount", 1, 1, Integer.MAX_VALUE);
        return store.get(BalanceTransactions.KIND, balance.enter("topup", source, amount, 0));
    }

    private Reply objects(Request request) {
        return store.change(() -> {
            ObjectNode all = Json.object();
            ArrayNode list = all.putArray("objects");
            store.newestFirst(request.place("kind"))
                    .limit(1_000)
                    .map(Expansion::visible)
                    .forEach(list::add);
            return Reply.json(200, all.put("count", list.size()));
        });
    }
}
