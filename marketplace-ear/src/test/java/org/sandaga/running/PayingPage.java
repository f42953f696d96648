package org.sandaga.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;

import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The provider's hosted page, and how often the provider took money. */
final class PayingPage {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private final String sandbox;

    PayingPage(RunningMarketplace marketplace) {
        sandbox = marketplace.sandbox().baseUrl();
    }

    /** Pays with a card that works; a page that is paid already stays paid. */
    void pay(String page) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("action=pay&card=success")));
        assertThat(answer.statusCode()).as(page + " answered " + answer.body()).isEqualTo(303);
    }

    /** How often the provider took money for the purchase of this number. */
    long charges(String number) {
        String all = send(HttpRequest.newBuilder(URI.create(sandbox + "/_sandbox/stripe/objects/charge")))
                .body();
        return groups(all).stream().filter(number::equals).count();
    }

    private static List<String> groups(String json) {
        try {
            return JSON.readTree(json).path("objects").findValuesAsText("transfer_group");
        } catch (IOException notJson) {
            throw new UncheckedIOException(json, notJson);
        }
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
