package org.sandaga.sandbox;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.stripe.StripeClient;

/** A sandbox on free ports, Stripe's own client pointed at it, someone who hears its webhooks, and a browser's hands. */
public final class World implements AutoCloseable {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    public final WebhookEar ear = new WebhookEar();
    public Sandbox sandbox;
    private SandboxSettings settings;

    public World() {
        this(SandboxSettings.onFreePorts());
    }

    public World(SandboxSettings settings) {
        this.settings = settings.withWebhookUrl(ear.address());
        start();
    }

    private void start() {
        try {
            sandbox = Sandbox.start(settings);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Stops the sandbox and starts it again with the same settings. */
    public void restart() {
        sandbox.close();
        start();
    }

    /** Stripe's client with the right key. */
    public StripeClient stripe() {
        return stripe(settings.stripeKey());
    }

    public StripeClient stripe(String key) {
        return StripeClient.builder()
                .setApiKey(key)
                .setApiBase(sandbox.stripeApiBase())
                .setMaxNetworkRetries(0)
                .setConnectTimeout(5_000)
                .setReadTimeout(2_000)
                .build();
    }

    public HttpResponse<String> get(String url, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(absolute(url)).GET();
        for (int i = 0; i < headers.length; i += 2) {
            request.header(headers[i], headers[i + 1]);
        }
        return send(request);
    }

    /** Posts a form as a browser does; redirects are not followed. */
    public HttpResponse<String> post(String url, Map<String, String> fields) {
        String form = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return send(HttpRequest.newBuilder(absolute(url))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
    }

    /** Steers the sandbox: posts JSON to its control API and gives what it answered. */
    public ObjectNode control(String path, String json) {
        HttpResponse<String> response = send(
                HttpRequest.newBuilder(absolute("/_sandbox" + path)).POST(HttpRequest.BodyPublishers.ofString(json)));
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(response.statusCode() + " " + response.body());
        }
        return Json.parse(response.body().getBytes(StandardCharsets.UTF_8));
    }

    /** Posts as a browser does that was sent there by a page of some site; gives the status. */
    public int postFrom(String site, String path) {
        return send(HttpRequest.newBuilder(absolute(path))
                        .header("Sec-Fetch-Site", site)
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .statusCode();
    }

    /** Posts as a browser's form does; gives where it is sent. */
    public String postForm(String path) {
        return send(HttpRequest.newBuilder(absolute(path))
                        .header("Accept", "text/html,application/xhtml+xml")
                        .POST(HttpRequest.BodyPublishers.noBody()))
                .headers()
                .firstValue("Location")
                .orElse("");
    }

    public ObjectNode json(String path) {
        return Json.parse(get(path).body().getBytes(StandardCharsets.UTF_8));
    }

    public HttpResponse<String> delete(String path) {
        return send(HttpRequest.newBuilder(absolute(path)).DELETE());
    }

    private URI absolute(String url) {
        return URI.create(url.startsWith("/") ? sandbox.baseUrl() + url : url);
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        sandbox.close();
        ear.close();
    }
}
