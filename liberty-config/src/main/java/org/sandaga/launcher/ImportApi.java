package org.sandaga.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** The running marketplace's API, as far as imports need it; staff import for everybody, others into their shop. */
final class ImportApi {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Duration USUAL = Duration.ofSeconds(60);
    private static final Duration UPLOAD = Duration.ofMinutes(30);
    private static final int UNAUTHORIZED = 401;

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String url;
    private final Login login;
    private String token;
    private final String home;

    ImportApi(String url, Login login) {
        this.url = url + "/api/v1";
        this.login = login;
        this.token = signIn();
        this.home = call("GET", "/me", null).path("roles").isEmpty() ? "/vendor/imports" : "/imports";
    }

    private String signIn() {
        try {
            String who = JSON.writeValueAsString(Map.of("email", login.user(), "password", login.password()));
            HttpResponse<String> answer = send(request("/tokens", USUAL)
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofString(who)));
            if (answer.statusCode() != 200) {
                throw new Refusal(
                        "The marketplace at " + url + " does not let " + login.user() + " in: " + reason(answer));
            }
            return JSON.readTree(answer.body()).path("accessToken").asText();
        } catch (JsonProcessingException strange) {
            throw new Refusal("What answers at " + url + " is not the marketplace.", strange);
        }
    }

    String open(JsonNode mapping, boolean dryRun) {
        var wanted = JSON.createObjectNode().put("dryRun", dryRun);
        wanted.set("mapping", mapping);
        return call("POST", home, wanted.toString()).path("id").asText();
    }

    void send(String id, String file, Path path) {
        try {
            HttpResponse<String> answer = send(request(home + "/" + id + "/files/" + file, UPLOAD)
                    .header("Authorization", "Bearer " + token)
                    .header("Content-Type", "application/octet-stream")
                    .PUT(HttpRequest.BodyPublishers.ofFile(path)));
            if (answer.statusCode() >= 300) {
                throw new Refusal("The file " + path + " was not taken: " + reason(answer));
            }
        } catch (java.io.FileNotFoundException gone) {
            throw new Refusal("The file " + path + " cannot be read.", gone);
        }
    }

    void start(String id) {
        call("POST", home + "/" + id + "/start", null);
    }

    JsonNode read(String id) {
        return call("GET", home + "/" + id, null);
    }

    /** A page of what was refused. */
    JsonNode findings(String id, String outcome, @Nullable String after) {
        return call(
                "GET",
                home + "/" + id + "/findings?size=100&outcome=" + outcome + (after == null ? "" : "&after=" + after),
                null);
    }

    /** Where all findings can be had as a table. */
    String table(String id) {
        return url + home + "/" + id + "/findings.csv";
    }

    /** Writes all findings as a table, in place of what was there; half a table is none. */
    void download(String id, Path into) {
        HttpResponse<InputStream> answer =
                authorized("GET", home + "/" + id + "/findings.csv", null, HttpResponse.BodyHandlers.ofInputStream());
        Path half = into.resolveSibling(into.getFileName() + ".part");
        try (InputStream table = answer.body()) {
            if (answer.statusCode() != 200) {
                throw new Refusal("The table of the findings cannot be had: HTTP " + answer.statusCode() + ".");
            }
            try {
                Files.copy(table, half, StandardCopyOption.REPLACE_EXISTING);
                Files.move(half, into, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(half);
            }
        } catch (IOException broken) {
            throw new Refusal("The table " + into + " could not be written: " + broken.getMessage() + ".", broken);
        }
    }

    private JsonNode call(String method, String path, @Nullable String body) {
        HttpResponse<String> answer = authorized(method, path, body, HttpResponse.BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new Refusal("The marketplace refuses the import: " + reason(answer));
        }
        try {
            return JSON.readTree(answer.body());
        } catch (JsonProcessingException strange) {
            throw new Refusal("What answers at " + url + " is not the marketplace.", strange);
        }
    }

    private <T> HttpResponse<T> authorized(
            String method, String path, @Nullable String body, HttpResponse.BodyHandler<T> read) {
        HttpResponse<T> answer = send(authorized(method, path, body), read);
        if (answer.statusCode() == UNAUTHORIZED) {
            // an access token lives ten minutes, an import may take longer
            token = signIn();
            answer = send(authorized(method, path, body), read);
        }
        return answer;
    }

    private HttpRequest.Builder authorized(String method, String path, @Nullable String body) {
        HttpRequest.Builder request = request(path, USUAL)
                .header("Authorization", "Bearer " + token)
                .method(
                        method,
                        body == null ? HttpRequest.BodyPublishers.noBody() : HttpRequest.BodyPublishers.ofString(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        if (method.equals("POST")) {
            byte[] key = new byte[16];
            new SecureRandom().nextBytes(key);
            request.header("Idempotency-Key", HexFormat.of().formatHex(key));
        }
        return request;
    }

    private HttpRequest.Builder request(String path, Duration timeout) {
        return HttpRequest.newBuilder(URI.create(url + path)).timeout(timeout).header("Accept-Language", "en");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, HttpResponse.BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> read) {
        try {
            return http.send(request.build(), read);
        } catch (ConnectException closed) {
            throw new Refusal(
                    "No marketplace answers at " + url + "; start it first, with 'sandaga demo' or 'sandaga up'.",
                    closed);
        } catch (IOException broken) {
            throw new Refusal("The connection to " + url + " broke: " + broken.getMessage() + ".", broken);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new Refusal("Stopped.", stopped);
        }
    }

    private static String reason(HttpResponse<String> answer) {
        try {
            String detail = JSON.readTree(answer.body()).path("detail").asText("");
            return detail.isEmpty() ? "HTTP " + answer.statusCode() + "." : detail;
        } catch (JsonProcessingException notOurs) {
            return "HTTP " + answer.statusCode() + ".";
        }
    }
}
