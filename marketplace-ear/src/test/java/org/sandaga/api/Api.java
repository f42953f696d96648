package org.sandaga.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who uses the API over HTTP.
 *
 * <p>Paths are those of its description, for example {@code /v1/markets}. Each POST gets an idempotency key of its own
 * unless one is given with {@link #with}. An answer that is not as the description says fails the test.
 */
public final class Api {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final String AUTHORIZATION = "Authorization";

    private final URI server;
    private final HttpClient http;
    private final Contract contract;
    private final JsonNode description;
    private final Map<String, String> headers;
    private final Optional<Session> session;

    private Api(
            URI server,
            HttpClient http,
            JsonNode description,
            Contract contract,
            Map<String, String> headers,
            Optional<Session> session) {
        this.server = server;
        this.http = http;
        this.description = description;
        this.contract = contract;
        this.headers = headers;
        this.session = session;
    }

    /** Somebody who has not signed in, at a running server. */
    public static Api at(URI server) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        HttpRequest openapi =
                HttpRequest.newBuilder(server.resolve("/openapi?format=JSON")).build();
        JsonNode description = read(send(http, openapi).body());
        return new Api(
                server,
                http,
                description,
                new Contract(description),
                Map.of("Accept-Language", "en"),
                Optional.empty());
    }

    /** The OpenAPI document that the server gives of itself. */
    public JsonNode description() {
        return description;
    }

    /** What the description says of answers. */
    public Contract contract() {
        return contract;
    }

    /** The same somebody with a header more; an empty value takes it away. */
    public Api with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.remove(header);
        if (!value.isEmpty()) {
            more.put(header, value);
        }
        return new Api(
                server, http, description, contract, more, header.equals(AUTHORIZATION) ? Optional.empty() : session);
    }

    /** The account that these credentials open, for as long as it is asked anything. */
    public Api signedIn(String email, String password) {
        Reply tokens =
                post("/v1/tokens", Map.of("email", email, "password", password)).is(200);
        return new Api(server, http, description, contract, headers, Optional.of(new Session(this, tokens)));
    }

    /** The same account acting for one of its vendors. */
    public Api actingFor(String vendor) {
        return with("Sandaga-Vendor", vendor);
    }

    /** A guest with a cart of their own in a market. */
    public Api withCartIn(String market) {
        return with(
                "Sandaga-Cart",
                post("/v1/carts", Map.of("market", market)).is(201).text("/secret"));
    }

    public Reply get(String path) {
        return send("GET", path, new byte[0]);
    }

    public Reply post(String path) {
        return send("POST", path, new byte[0]);
    }

    public Reply post(String path, Object body) {
        return send("POST", path, bytes(body));
    }

    public Reply put(String path, Object body) {
        return send("PUT", path, bytes(body));
    }

    public Reply delete(String path) {
        return send("DELETE", path, new byte[0]);
    }

    /** Sends anything, as bytes. */
    public Reply send(String method, String path, byte[] body) {
        Reply reply = sendUnchecked(method, path, body);
        String plain = path.replaceAll("\\?.*", "");
        assertThat(contract.faults(method, plain, reply.status(), reply.http().headers(), reply.body()))
                .as(reply.asked() + " answered " + reply.body())
                .isEmpty();
        contract.template(plain).ifPresent(template -> Proof.note(method, template, reply.status()));
        return reply;
    }

    /** Sends what the description does not foresee; the answer is not held against it. */
    public Reply sendUnchecked(String method, String path, byte[] body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/api" + path))
                .timeout(PATIENCE)
                .method(method, HttpRequest.BodyPublishers.ofByteArray(body));
        Map<String, String> all = new HashMap<>(headers);
        session.ifPresent(open -> all.put(AUTHORIZATION, "Bearer " + open.token()));
        if (body.length > 0) {
            all.putIfAbsent("Content-Type", "application/json");
        }
        if (method.equals("POST")) {
            all.putIfAbsent("Idempotency-Key", UUID.randomUUID().toString());
        }
        all.forEach(request::header);
        return new Reply(method + " " + path, send(http, request.build()));
    }

    private static byte[] bytes(Object body) {
        try {
            return body instanceof String text ? text.getBytes(StandardCharsets.UTF_8) : JSON.writeValueAsBytes(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static JsonNode read(byte[] json) {
        try {
            return JSON.readTree(json);
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }

    private static HttpResponse<byte[]> send(HttpClient http, HttpRequest request) {
        try {
            return http.send(request, HttpResponse.BodyHandlers.ofByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(request.method() + " " + request.uri(), failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
