package org.sandaga.sandbox.stripe;

import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Puts whole objects in the place of ids, as {@code expand[]=latest_charge.balance_transaction} asks. */
final class Expansion {
    private static final int DEEPEST = 4;
    private static final Pattern ID = Pattern.compile("[a-z]+_(test_)?[A-Za-z0-9]{14,}");

    private final StripeStore store;

    Expansion(StripeStore store) {
        this.store = store;
    }

    /** The object as it travels: expanded, without what is the sandbox's own. */
    ObjectNode expand(ObjectNode object, List<String> paths) {
        for (String path : paths) {
            List<String> segments = List.of(path.split("\\."));
            if (segments.size() > DEEPEST) {
                throw StripeError.invalid("", "expand", "You cannot expand more than 4 levels of a property.");
            }
            expand(object, segments, path);
        }
        return visible(object);
    }

    private void expand(JsonNode node, List<String> segments, String path) {
        if (segments.isEmpty()) {
            return;
        }
        if (node instanceof ArrayNode array) {
            array.forEach(item -> expand(item, segments, path));
        } else if (node instanceof ObjectNode object) {
            step(object, segments, path);
        }
    }

    private void step(ObjectNode object, List<String> segments, String path) {
        String name = segments.getFirst();
        if (object.has("_" + name)) {
            object.set(name, object.get("_" + name).deepCopy());
        }
        JsonNode value = object.path(name);
        if (value.isTextual()) {
            store.findAnywhere(value.asText()).ifPresent(found -> object.set(name, found));
        }
        // no top-ups are kept, and of all else only the newest: their ids stay
        if (ID.matcher(object.path(name).asText()).matches()) {
            return;
        }
        if (value.isMissingNode()
                || (object.path(name).isValueNode() && !object.path(name).isNull())) {
            throw StripeError.invalid("", "expand", "This property cannot be expanded (" + path + ").");
        }
        expand(object.get(name), segments.subList(1, segments.size()), path);
    }

    /** A copy without the fields that begin with an underscore, on any level. */
    static ObjectNode visible(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        strip(copy);
        return copy;
    }

    private static void strip(JsonNode node) {
        if (node instanceof ObjectNode object) {
            object.properties().removeIf(entry -> entry.getKey().startsWith("_"));
        }
        node.forEach(Expansion::strip);
    }
}
