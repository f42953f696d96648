package org.sandaga.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;

/** Asks the running server for something as its first administrator, by the same API as everybody. */
final class ApiSession {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(3)).build();
    private final String server;
    private @Nullable String token;

    private ApiSession(String server) {
        this.server = server;
    }

    /**
     * Signs in.
     *
     * @throws Refusal when nothing answers, or the password is wrong
     */
    static ApiSession open(Settings settings) {
        ApiSession session = new ApiSession(settings.runningUrl());
        Login who = settings.administrator();
        session.token = session.post("/tokens", Map.of("email", who.user(), "password", who.password()))
                .path("accessToken")
                .asText();
        return session;
    }

    JsonNode get(String path) {
        return send(request(path).GET());
    }

    JsonNode post(String path, Map<String, ?> body) {
        try {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .header("Idempotency-Key", UUID.randomUUID().toString())
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(body))));
        } catch (IOException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(server + "/api/v1" + path))
                .timeout(PATIENCE)
                .header("Accept-Language", "en");
        return token == null ? request : request.header("Authorization", "Bearer " + token);
    }

    private JsonNode send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer =
                    http.send(request.build(), HttpResponse.BodyHandlers.ofString(StandardCharsets.UTF_8));
            JsonNode body = json(answer.body());
            if (answer.statusCode() >= 400) {
                throw new Refusal(
                        "The server at " + server + " refuses (" + answer.statusCode() + "): " + sentence(body) + ".");
            }
            return body;
        } catch (IOException silence) {
            throw new Refusal(
                    "No server answers at " + server + "; start it with 'sandaga up' or 'sandaga demo'.", silence);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new Refusal("Interrupted while waiting for " + server + ".", hurried);
        }
    }

    private static JsonNode json(String body) {
        try {
            return body.isBlank() ? MissingNode.getInstance() : JSON.readTree(body);
        } catch (IOException notJson) {
            return MissingNode.getInstance();
        }
    }

    /** What a problem document says, without its full stop. */
    private static String sentence(JsonNode problem) {
        String said = problem.path("detail").asText(problem.path("title").asText("it does not say why"));
        return said.replaceAll("\\.\\s*$", "");
    }
}
