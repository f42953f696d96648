package org.sandaga.sandbox.stripe;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Params;
import org.sandaga.sandbox.Reply;
import org.sandaga.sandbox.Request;
import org.sandaga.sandbox.Router;

/** What every call of Stripe's API goes through: key, parameters, idempotency, expansion, Stripe's headers and errors. */
final class StripeApi {
    static final String VERSION = "2026-07-29.dahlia";

    private final StripeStore store;
    private final String key;
    private final Idempotency idempotency;
    private final Expansion expansion;
    private final List<Operation> operations = new ArrayList<>();

    StripeApi(StripeStore store, String key) {
        this.store = store;
        this.key = key;
        idempotency = new Idempotency(store);
        expansion = new Expansion(store);
    }

    /** Adds an operation; its parameters are written as {@link Parameters} reads them. */
    void on(String method, String path, String parameters, Call.Work work) {
        operations.add(new Operation(method, path, Parameters.of(parameters), work));
    }

    List<Operation> operations() {
        return operations;
    }

    void routes(Router router) {
        operations.forEach(operation ->
                router.on(operation.method, "/stripe" + operation.path, request -> serve(request, operation)));
        router.on(
                "*",
                "/stripe/v1/{rest*}",
                request -> dressed(request, Ids.of("req", 14), () -> {
                    throw StripeError.unknownUrl(
                            request.method(), request.path().substring("/stripe".length()));
                }));
    }

    private Reply serve(Request request, Operation operation) {
        String requestId = Ids.of("req", 14);
        return dressed(request, requestId, () -> {
            authenticate(request);
            Params params = request.method().equals("GET") ? request.query() : request.form();
            Supplier<Reply> work = () -> work(operation, request, params);
            Optional<String> idempotencyKey = request.header("idempotency-key");
            if (request.method().equals("POST") && idempotencyKey.isPresent()) {
                return idempotency.once(attempt(request, params, idempotencyKey.get(), requestId), work);
            }
            pause(request);
            return store.change(work);
        });
    }

    private static Idempotency.Attempt attempt(Request request, Params params, String key, String requestId) {
        String account = request.header("stripe-account").orElse("");
        String print = request.path() + " " + account + " " + params.canonical();
        return new Idempotency.Attempt(key, print, requestId, () -> pause(request));
    }

    private Reply work(Operation operation, Request request, Params params) {
        try {
            operation.parameters.check(params);
            ObjectNode result =
                    operation.work.apply(new Call(request.places(), params, request.header("stripe-account")));
            return Reply.json(200, expansion.expand(result, params.texts("expand")));
        } catch (StripeError error) {
            if (error.executed()) {
                return error.reply();
            }
            throw error;
        }
    }

    private static void pause(Request request) {
        try {
            Thread.sleep(request.slowness());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static Reply dressed(Request request, String requestId, Supplier<Reply> work) {
        Reply reply;
        try {
            reply = work.get();
        } catch (StripeError error) {
            reply = error.reply();
        }
        Reply dressed = reply.with("Request-Id", requestId)
                .with("Stripe-Version", request.header("stripe-version").orElse(VERSION));
        return request.header("idempotency-key")
                .map(key -> dressed.with("Idempotency-Key", key))
                .orElse(dressed);
    }

    private void authenticate(Request request) {
        String given =
                request.header("authorization").map(StripeApi::credentials).orElse("");
        if (given.isEmpty()) {
            throw StripeError.unauthorized("You did not provide an API key. You need to provide your API key in the "
                    + "Authorization header, using Bearer auth (e.g. 'Authorization: Bearer YOUR_SECRET_KEY').");
        }
        if (!MessageDigest.isEqual(given.getBytes(StandardCharsets.UTF_8), key.getBytes(StandardCharsets.UTF_8))) {
            throw StripeError.unauthorized(
                    "Invalid API Key provided: " + given.substring(0, Math.min(7, given.length())) + "*".repeat(8));
        }
    }

    private static String credentials(String header) {
        if (header.startsWith("Basic ")) {
            String pair = new String(Base64.getDecoder().decode(header.substring(6)), StandardCharsets.UTF_8);
            return pair.substring(0, Math.max(0, pair.indexOf(':')));
        }
        return header.startsWith("Bearer ") ? header.substring(7) : "";
    }

    /** One operation: where it is, what it takes, what it does. */
    record Operation(String method, String path, Parameters parameters, Call.Work work) {}
}
