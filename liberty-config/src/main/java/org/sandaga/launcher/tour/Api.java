package org.sandaga.launcher.tour;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** Somebody who uses the marketplace's API over HTTP. */
public final class Api {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int FAILED = 400;

    private final URI server;
    private final InstantSource clock;
    private final HttpClient http;
    private final Map<String, String> headers;
    private final Optional<Entry> entry;
    private final Consumer<HttpResponse<String>> listener;

    private Api(
            URI server,
            InstantSource clock,
            HttpClient http,
            Map<String, String> headers,
            Optional<Entry> entry,
            Consumer<HttpResponse<String>> listener) {
        this.server = server;
        this.clock = clock;
        this.http = http;
        this.headers = headers;
        this.entry = entry;
        this.listener = listener;
    }

    /** A guest. */
    public static Api at(URI server) {
        return at(server, InstantSource.system());
    }

    static Api at(URI server, InstantSource clock) {
        HttpClient http = HttpClient.newBuilder().connectTimeout(PATIENCE).build();
        return new Api(server, clock, http, Map.of("Accept-Language", "fr"), Optional.empty(), answer -> {});
    }

    /** The same somebody, with a listener to every answer, also to those of accounts signed in from here. */
    public Api heardBy(Consumer<HttpResponse<String>> other) {
        return new Api(server, clock, http, headers, entry, other);
    }

    /** The marketplace, without a slash at the end. */
    public URI server() {
        return server;
    }

    /** The account that these credentials open, however long its work takes. */
    public Api signedIn(String email, String password) {
        return new Api(server, clock, http, headers, Optional.of(new Entry(this, clock, email, password)), listener);
    }

    /** The same somebody with a header more. */
    public Api with(String header, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(header, value);
        return new Api(server, clock, http, more, entry, listener);
    }

    /** The same somebody, who means a thing as it was read. */
    public Api expecting(JsonNode read) {
        return with("If-Match", "\"v" + read.path("version").asLong() + "\"");
    }

    /** Reads. */
    public JsonNode get(String path) {
        return send(request(path).GET());
    }

    /** Posts nothing, under a key of its own. */
    public JsonNode post(String path) {
        return send(request(path).header("Idempotency-Key", freshKey()).POST(HttpRequest.BodyPublishers.noBody()));
    }

    /** Posts JSON, under a key of its own. */
    public JsonNode post(String path, Object body) {
        return send(request(path).header("Idempotency-Key", freshKey()).POST(json(body)));
    }

    /** Sends a picture. */
    public JsonNode post(String path, byte[] picture) {
        return send(HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
                .header("Content-Type", "image/jpeg")
                .header("Idempotency-Key", freshKey())
                .POST(HttpRequest.BodyPublishers.ofByteArray(picture)));
    }

    /** Puts nothing. */
    public JsonNode put(String path) {
        return send(request(path).PUT(HttpRequest.BodyPublishers.noBody()));
    }

    /** Puts JSON. */
    public JsonNode put(String path, Object body) {
        return send(request(path).PUT(json(body)));
    }

    void upload(String path, Path file) throws IOException {
        upload(path, HttpRequest.BodyPublishers.ofFile(file));
    }

    /** Sends what stands in a file. */
    public void upload(String path, byte[] file) {
        upload(path, HttpRequest.BodyPublishers.ofByteArray(file));
    }

    private void upload(String path, HttpRequest.BodyPublisher file) {
        send(HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
                .header("Content-Type", "application/octet-stream")
                .PUT(file));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(server + "/api/v1" + path)).header("Content-Type", "application/json");
    }

    private JsonNode send(HttpRequest.Builder request) {
        headers.forEach(request::header);
        entry.ifPresent(known -> request.header("Authorization", known.authorization()));
        HttpRequest ready = request.timeout(PATIENCE).build();
        try {
            HttpResponse<String> answer = http.send(ready, HttpResponse.BodyHandlers.ofString());
            listener.accept(answer);
            if (answer.statusCode() >= FAILED) {
                throw new StepFailed(ready.method() + " " + ready.uri().getPath() + " answered " + answer.statusCode()
                        + ": " + answer.body());
            }
            return answer.body().isEmpty() ? JSON.createObjectNode() : JSON.readTree(answer.body());
        } catch (IOException broken) {
            throw new StepFailed("No marketplace answers at " + server + ": " + broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Stopped.");
        }
    }

    private static HttpRequest.BodyPublisher json(Object body) {
        return HttpRequest.BodyPublishers.ofString(JSON.valueToTree(body).toString());
    }

    private static String freshKey() {
        byte[] key = new byte[16];
        new SecureRandom().nextBytes(key);
        return HexFormat.of().formatHex(key);
    }
}
