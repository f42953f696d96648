package org.sandaga.launcher.tour;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

/** What people do outside the marketplace: read their mail, pay and prove who they are on the provider's pages. */
public final class World {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Pattern TOKEN = Pattern.compile("[?&]token=([A-Za-z0-9_-]+)");
    private static final int MOVED = 303;

    private final URI sandbox;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Finds the world in the sandbox. */
    public World(URI sandbox) {
        this.sandbox = sandbox;
    }

    /** The token in the newest mail to an address; waits until there is one. */
    public String tokenMailedTo(String address) {
        return Patience.until(
                "a mail with a link to " + address,
                () -> newestTo(address)
                        .map(mail -> TOKEN.matcher(mail.path("text").asText()))
                        .filter(Matcher::find)
                        .map(match -> match.group(1)));
    }

    /** The subject of the newest mail to an address that contains some words; waits until there is one. */
    String mailTo(String address, String words) {
        return Patience.until(
                "a mail about \"" + words + "\" to " + address,
                () -> stream(messages(address))
                        .map(mail -> mail.path("subject").asText())
                        .filter(subject -> subject.contains(words))
                        .findFirst());
    }

    /** Pays on the provider's page with its test card. */
    public void pay(String page) {
        pay(page, "success");
    }

    /** Tries to pay with another of its cards, such as {@code declined}. */
    public void pay(String page, String card) {
        post(page, "action=pay&card=" + card);
    }

    /** Answers what the provider wants to know of a vendor. */
    public void onboard(String page) {
        post(page, "action=complete");
    }

    private Optional<JsonNode> newestTo(String address) {
        return stream(messages(address))
                .findFirst()
                .map(mail -> get("/mail/messages/" + mail.path("id").asText()));
    }

    private JsonNode messages(String address) {
        return get("/mail/messages?to=" + URLEncoder.encode(address, StandardCharsets.UTF_8))
                .path("messages");
    }

    private static java.util.stream.Stream<JsonNode> stream(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }

    private JsonNode get(String path) {
        try {
            return JSON.readTree(
                    send(HttpRequest.newBuilder(URI.create(sandbox + path))).body());
        } catch (IOException strange) {
            throw new StepFailed("What answers at " + sandbox + " is not the sandbox.");
        }
    }

    private void post(String page, String form) {
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(form)));
        if (answer.statusCode() != MOVED) {
            throw new StepFailed("The provider's page " + page + " answered " + answer.statusCode() + ".");
        }
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException broken) {
            throw new StepFailed("No sandbox answers at " + sandbox + ": " + broken.getMessage());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new StepFailed("Stopped.");
        }
    }
}
