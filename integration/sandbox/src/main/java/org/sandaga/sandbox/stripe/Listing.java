package org.sandaga.sandbox.stripe;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;
import org.sandaga.sandbox.Params;

/** Stripe's lists: newest first, {@code limit}, {@code starting_after}, {@code ending_before}, filters by equality. */
final class Listing {
    /** The parameters that every list takes. */
    static final String PAGE =
            "limit starting_after ending_before created created.gt created.gte created.lt created.lte";

    private Listing() {}

    /** One page of those that fit the call's filters (of the given names) and the time of creation. */
    static ObjectNode page(String url, Stream<ObjectNode> newestFirst, Call call, String... filters) {
        Predicate<ObjectNode> fits = created(call.params());
        for (String filter : filters) {
            Optional<String> wanted = call.params().text(filter);
            fits = fits.and(
                    object -> wanted.map(object.path(filter).asText("")::equals).orElse(true));
        }
        return cut(url, newestFirst.filter(fits).toList(), call.params());
    }

    private static Predicate<ObjectNode> created(Params params) {
        Params range = params.in("created");
        return object -> {
            long created = object.path("created").asLong();
            return bound(params, "created").map(at -> created == at).orElse(true)
                    && bound(range, "gt").map(at -> created > at).orElse(true)
                    && bound(range, "gte").map(at -> created >= at).orElse(true)
                    && bound(range, "lt").map(at -> created < at).orElse(true)
                    && bound(range, "lte").map(at -> created <= at).orElse(true);
        };
    }

    private static Optional<Long> bound(Params params, String name) {
        return params.text(name).map(text -> Amounts.integer(text, "created"));
    }

    private static ObjectNode cut(String url, List<ObjectNode> all, Params params) {
        int limit = limit(params);
        List<ObjectNode> page = all;
        boolean backwards = params.has("ending_before");
        if (params.has("starting_after")) {
            page = all.subList(position(all, params, "starting_after") + 1, all.size());
        } else if (backwards) {
            page = all.subList(0, position(all, params, "ending_before"));
        }
        boolean more = page.size() > limit;
        if (more) {
            page = backwards ? page.subList(page.size() - limit, page.size()) : page.subList(0, limit);
        }
        return list(url, page, more);
    }

    private static int limit(Params params) {
        long limit = params.text("limit")
                .map(text -> Amounts.positive(text, "limit"))
                .orElse(10L);
        if (limit > 100) {
            throw StripeError.invalid(
                    "parameter_invalid_integer", "limit", "This value must be less than or equal to 100.");
        }
        return (int) limit;
    }

    private static int position(List<ObjectNode> all, Params params, String name) {
        String id = params.textOrEmpty(name);
        for (int i = 0; i < all.size(); i++) {
            if (all.get(i).path("id").asText().equals(id)) {
                return i;
            }
        }
        throw StripeError.noSuch("object", id, name);
    }

    /** A list as it travels. */
    static ObjectNode list(String url, List<ObjectNode> items, boolean more) {
        ObjectNode list = Json.object().put("object", "list");
        ArrayNode data = list.putArray("data");
        items.forEach(item -> data.add(item.deepCopy()));
        return list.put("has_more", more).put("url", url);
    }
}
