package org.sandaga.connectors.stripe;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import org.sandaga.connectors.payment.Trouble;
import org.sandaga.sandbox.Sandbox;
import org.sandaga.sandbox.SandboxSettings;
import org.sandaga.shared.SystemTime;

/** The sandbox's Stripe on a free port, our adapters in front of it, and a hand on what happens behind. */
final class StripeWorld implements AutoCloseable {
    static final String SECRET = "whsec_demo_only_not_a_secret";
    static final String KEY = "sk_test_demo_only_not_a_secret";

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    final Sandbox sandbox;
    final StripeGateway gateway;
    final StripeAccounts accounts;
    final StripeTransfers transfers;
    final StripeBook book;
    private final StripeConnection connection;

    StripeWorld() {
        this(SandboxSettings.onFreePorts());
    }

    StripeWorld(SandboxSettings wanted) {
        try {
            sandbox = Sandbox.start(wanted);
        } catch (IOException taken) {
            throw new UncheckedIOException(taken);
        }
        StripeSettings settings = settings(sandbox.stripeApiBase());
        connection = new StripeConnection(settings);
        StripeCalls calls = new StripeCalls(new StripeFuse(connection));
        gateway = new StripeGateway(settings, calls, new SystemTime());
        accounts = new StripeAccounts(settings, calls);
        transfers = new StripeTransfers(settings, calls);
        book = new StripeBook(settings, calls);
    }

    /** Settings that give up after four seconds. */
    static StripeSettings settings(String apiBase) {
        return new StripeSettings(
                Optional.of(KEY),
                apiBase,
                Optional.of("whsec_of_the_other_endpoint, " + SECRET),
                "own",
                Duration.ofSeconds(4),
                Duration.ofSeconds(4));
    }

    /** A shopper pays with a card of the sandbox. */
    JsonNode pay(String session, String card) {
        return steer("/stripe/sessions/" + session + "/pay", "{\"card\": \"" + card + "\"}");
    }

    void trouble(Trouble trouble) {
        fault(switch (trouble) {
                    case SERVER_ERROR -> "\"kind\": \"status\"";
                    case TOO_MANY_REQUESTS -> "\"kind\": \"status\", \"status\": 429";
                    case SILENCE -> "\"kind\": \"hang\", \"seconds\": 8";
                    case CUT_OFF -> "\"kind\": \"drop\"";
                    case CLOSED -> "\"kind\": \"close\"";
                    case HTML -> "\"kind\": \"html\", \"status\": 502";
                    case HALF_JSON -> "\"kind\": \"half_json\", \"when\": \"after\"";
                    case TWENTY_MEGABYTES -> "\"kind\": \"huge\", \"when\": \"after\"";
                    case DONE_BUT_SILENT -> "\"kind\": \"drop\", \"when\": \"after\"";
                }
                + ", \"count\": 0");
    }

    /** Requests that change something meet a fault of the sandbox. */
    void fault(String fields) {
        steer("/faults", "{\"path\": \"/stripe/v1/**\", \"method\": \"POST\", " + fields + "}");
    }

    void peace() {
        steer("/faults/clear", "{}");
    }

    /** How many objects of a kind Stripe holds. */
    long count(String kind) {
        return objects(kind).size();
    }

    List<JsonNode> objects(String kind) {
        return list(look("/_sandbox/stripe/objects/" + kind).path("objects"));
    }

    /** The requests that changed something, newest last. */
    List<JsonNode> posts(String path) {
        return list(look("/_sandbox/requests?method=POST&path=" + path).path("requests"));
    }

    private static List<JsonNode> list(JsonNode array) {
        List<JsonNode> all = new ArrayList<>();
        array.forEach(all::add);
        return all;
    }

    JsonNode steer(String path, String json) {
        return send(HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + "/_sandbox" + path))
                .POST(BodyPublishers.ofString(json)));
    }

    JsonNode look(String path) {
        return send(HttpRequest.newBuilder(URI.create(sandbox.baseUrl() + path)));
    }

    /** Presses a button of a page. */
    void press(URI page, String action) {
        send(HttpRequest.newBuilder(page)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("action=" + action)));
    }

    private static JsonNode send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), BodyHandlers.ofString());
            if (response.statusCode() >= 400) {
                throw new IllegalStateException(response.statusCode() + " " + response.body());
            }
            return response.body().startsWith("{") ? JSON.readTree(response.body()) : JSON.createObjectNode();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Override
    public void close() {
        connection.close();
        sandbox.close();
    }
}
