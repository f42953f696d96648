package org.sandaga.sandbox.stripe;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Refusal;
import org.sandaga.sandbox.Reply;

/** A refusal in Stripe's error form. */
final class StripeError extends Refusal {
    private final int status;
    private final String type;
    private final String code;
    private final String param;
    private final boolean executed;

    private StripeError(int status, String type, String code, String param, String message, boolean executed) {
        super(message);
        this.status = status;
        this.type = type;
        this.code = code;
        this.param = param;
        this.executed = executed;
    }

    /** A parameter that Stripe refuses before it does anything; not kept under an idempotency key. */
    static StripeError invalid(String code, String param, String message) {
        return new StripeError(400, "invalid_request_error", code, param, message, false);
    }

    /** A required parameter that isn't there. */
    static StripeError missing(String param) {
        return invalid("parameter_missing", param, "Missing required param: " + param + ".");
    }

    /** A refusal that comes from the state of things, so a repeat under the same key gets it again. */
    static StripeError refused(String code, String param, String message) {
        return new StripeError(400, "invalid_request_error", code, param, message, true);
    }

    /** An object that Stripe doesn't have, named in the URL. */
    static StripeError notFound(String kind, String id) {
        return new StripeError(404, "invalid_request_error", "resource_missing", "id", noSuch(kind, id), false);
    }

    /** An object that Stripe doesn't have, named in a parameter. */
    static StripeError noSuch(String kind, String id, String param) {
        return invalid("resource_missing", param, noSuch(kind, id));
    }

    private static String noSuch(String kind, String id) {
        return "No such " + kind + ": '" + id + "'";
    }

    /** A key that is missing or wrong. */
    static StripeError unauthorized(String message) {
        return new StripeError(401, "invalid_request_error", "", "", message, false);
    }

    /** A URL that Stripe doesn't have. */
    static StripeError unknownUrl(String method, String path) {
        String message = "Unrecognized request URL (" + method + ": " + path + ").";
        return new StripeError(404, "invalid_request_error", "", "", message, false);
    }

    /** An idempotency key that was used for something else, or is in use right now. */
    static StripeError idempotency(int status, String code, String message) {
        return new StripeError(status, "idempotency_error", code, "", message, false);
    }

    /** Whether Stripe had begun to work, so that the answer is kept under the idempotency key. */
    boolean executed() {
        return executed;
    }

    /** The answer as it travels. */
    @Override
    public Reply reply() {
        ObjectNode body = Json.object();
        ObjectNode error = body.putObject("error");
        putUnlessEmpty(error, "code", code);
        putUnlessEmpty(error, "param", param);
        error.put("message", getMessage()).put("type", type);
        return Reply.json(status, body);
    }

    private static void putUnlessEmpty(ObjectNode error, String name, String value) {
        if (!value.isEmpty()) {
            error.put(name, value);
        }
    }
}
