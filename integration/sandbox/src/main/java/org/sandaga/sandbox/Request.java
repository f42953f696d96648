package org.sandaga.sandbox;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * One HTTP request as a stand-in sees it.
 *
 * @param method GET, POST, …
 * @param path decoded, without query
 * @param places what stood for the {names} of the route's template
 * @param query parameters behind the question mark
 * @param headers by lower-case name, the first of each
 * @param body as it came, at most {@link WebServer#LARGEST_BODY} bytes
 * @param slowness how long the work itself is to take, by a fault on demand
 */
public record Request(
        String method,
        String path,
        Map<String, String> places,
        Params query,
        Map<String, String> headers,
        byte[] body,
        Duration slowness) {

    /** What stood at a {name} of the route's template. */
    public String place(String name) {
        return places.get(name);
    }

    /** A header's value. */
    public Optional<String> header(String name) {
        return Optional.ofNullable(headers.get(name.toLowerCase(Locale.ROOT)));
    }

    /** The body as a form. */
    public Params form() {
        return Params.parse(new String(body, StandardCharsets.UTF_8));
    }

    /** The body as a JSON object; an empty body is an empty object. */
    public ObjectNode json() {
        return body.length == 0 ? Json.object() : Json.parse(body);
    }

    /** The body as what someone asks of the control API. */
    public Wish wish() {
        return new Wish(json());
    }

    /** The words this visitor reads: {@code ?lang=}, else the browser's languages, else English. */
    public Words words() {
        return Words.of(query.text("lang").or(() -> header("accept-language")).orElse("en"));
    }

    Request at(Map<String, String> found) {
        return new Request(method, path, found, query, headers, body, slowness);
    }

    Request slowedBy(Duration time) {
        return new Request(method, path, places, query, headers, body, time);
    }
}
