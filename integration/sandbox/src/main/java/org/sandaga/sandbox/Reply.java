package org.sandaga.sandbox;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One HTTP answer.
 *
 * @param status HTTP status
 * @param headers by name
 * @param body what follows the headers
 * @param cutAt after how many bytes the connection is dropped; -1 for never
 */
public record Reply(int status, Map<String, String> headers, byte[] body, int cutAt) {
    private static final String PAGE_POLICY = "default-src 'none'; style-src 'self'; img-src 'self' data:; "
            + "frame-src 'self'; base-uri 'none'; frame-ancestors 'none'";

    /** Answers with JSON. */
    public static Reply json(int status, JsonNode node) {
        return of(status, "application/json", Json.pretty(node));
    }

    /** Answers with a page under a policy that lets no script run. */
    public static Reply page(int status, String html) {
        return html(status, html, PAGE_POLICY);
    }

    /** Answers with a page under a content security policy of its own. */
    public static Reply html(int status, String html, String policy) {
        return of(status, "text/html; charset=utf-8", html.getBytes(StandardCharsets.UTF_8))
                .with("Content-Security-Policy", policy)
                .with("Referrer-Policy", "no-referrer");
    }

    /** Sends the browser elsewhere with a GET. */
    public static Reply redirect(String location) {
        return of(303, "text/plain; charset=utf-8", new byte[0]).with("Location", location);
    }

    /** Answers with a problem in one sentence. */
    public static Reply problem(int status, String sentence) {
        return json(status, Json.object().put("status", status).put("detail", sentence));
    }

    /** Answers with anything. */
    public static Reply of(int status, String type, byte[] body) {
        return new Reply(status, Map.of("Content-Type", type, "Cache-Control", "no-store"), body, -1);
    }

    /** The same answer with one header more. */
    public Reply with(String header, String value) {
        Map<String, String> more = new LinkedHashMap<>(headers);
        more.put(header, value);
        return new Reply(status, more, body, cutAt);
    }

    /** The same answer, broken off after some bytes of its body. */
    public Reply cutAfter(int bytes) {
        return new Reply(status, headers, body, bytes);
    }
}
