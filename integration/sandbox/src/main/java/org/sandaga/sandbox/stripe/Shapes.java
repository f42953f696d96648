package org.sandaga.sandbox.stripe;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Template;

/** Blank objects in Stripe's shape, one resource file per kind. */
final class Shapes {
    private static final Map<String, ObjectNode> BLANKS = new ConcurrentHashMap<>();

    private Shapes() {}

    /** A fresh blank of a kind, such as {@code checkout.session}. */
    static ObjectNode blank(String kind) {
        return BLANKS.computeIfAbsent(kind, k -> Json.parse(Template.resource("stripe/" + k + ".json")))
                .deepCopy();
    }
}
