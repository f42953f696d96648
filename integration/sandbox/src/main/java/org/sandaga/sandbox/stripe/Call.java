package org.sandaga.sandbox.stripe;

import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Params;

/**
 * One call of an operation of the API.
 *
 * @param places ids from the URL
 * @param params from the form or the query
 * @param account the connected account on whose behalf it is made ({@code Stripe-Account})
 */
record Call(Map<String, String> places, Params params, Optional<String> account) {
    private static final int MOST_METADATA = 50;

    String id() {
        return places.get("id");
    }

    String require(String name) {
        return params.text(name).filter(text -> !text.isEmpty()).orElseThrow(() -> StripeError.missing(name));
    }

    /** A positive amount in minor units. */
    Optional<Long> amount() {
        return params.text("amount").map(text -> Amounts.positive(text, "amount"));
    }

    /** Copies texts as they are into fields of the same name. */
    void copy(ObjectNode target, String... names) {
        copy(params, target, names);
    }

    static void copy(Params params, ObjectNode target, String... names) {
        for (String name : names) {
            params.text(name).filter(text -> !text.isEmpty()).ifPresent(text -> target.put(name, text));
        }
    }

    /** Lays the metadata given over what an object has; an empty value removes a key. */
    static void metadata(Params params, ObjectNode target) {
        ObjectNode metadata = target.withObject("/metadata");
        params.in("metadata").texts().forEach((key, value) -> put(metadata, key, value));
        if (metadata.size() > MOST_METADATA) {
            throw StripeError.invalid("", "metadata", "You can have up to 50 metadata keys.");
        }
    }

    private static void put(ObjectNode metadata, String key, String value) {
        if (key.length() > 40 || value.length() > 500) {
            throw StripeError.invalid(
                    "", "metadata[" + key + "]", "Metadata keys have at most 40 characters, values at most 500.");
        }
        if (value.isEmpty()) {
            metadata.remove(key);
        } else {
            metadata.put(key, value);
        }
    }

    /** Puts texts into an array. */
    static ArrayNode array(Iterable<String> texts) {
        ArrayNode array = Json.array();
        texts.forEach(array::add);
        return array;
    }

    /** What answers a call. */
    interface Work extends Function<Call, ObjectNode> {}
}
