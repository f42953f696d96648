package org.sandaga.sandbox;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Finds who answers a request, by method and a path template such as {@code /mail/messages/{id}}. */
public final class Router {
    private final List<Route> routes = new ArrayList<>();

    /** Adds a route; of two that fit, the one added first answers. A last place {@code {rest*}} takes several segments. */
    public Router on(String method, String template, Function<Request, Reply> work) {
        routes.add(new Route(method, template.split("/", -1), work));
        return this;
    }

    Reply answer(Request request) {
        String[] segments = request.path().split("/", -1);
        boolean pathKnown = false;
        for (Route route : routes) {
            Optional<Map<String, String>> places = route.match(segments);
            pathKnown |= places.isPresent();
            if (places.isPresent() && route.takes(request.method())) {
                return route.work.apply(request.at(places.get()));
            }
        }
        return pathKnown
                ? Reply.problem(405, request.method() + " is not answered here")
                : Reply.problem(404, "nothing is at " + request.path());
    }

    record Route(String method, String[] template, Function<Request, Reply> work) {

        boolean takes(String asked) {
            return method.equals("*") || method.equals(asked) || (method.equals("GET") && asked.equals("HEAD"));
        }

        Optional<Map<String, String>> match(String[] segments) {
            Map<String, String> places = new LinkedHashMap<>();
            for (int i = 0; i < template.length; i++) {
                if (template[i].endsWith("*}")) {
                    return Optional.of(places);
                }
                if (i >= segments.length || !fits(template[i], segments[i], places)) {
                    return Optional.empty();
                }
            }
            return segments.length == template.length ? Optional.of(places) : Optional.empty();
        }

        private static boolean fits(String pattern, String segment, Map<String, String> places) {
            if (!pattern.startsWith("{")) {
                return pattern.equals(segment);
            }
            places.put(pattern.substring(1, pattern.length() - 1), segment);
            return !segment.isEmpty();
        }
    }
}
