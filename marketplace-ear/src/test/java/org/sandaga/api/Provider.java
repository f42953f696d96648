package org.sandaga.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** The sandbox: its mailbox, and its Stripe, driven as shoppers, vendors, banks and Stripe itself would. */
public final class Provider {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String TOKEN = "\\?token=([\\w-]+)";
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private final String sandbox;
    private final HttpClient http = HttpClient.newHttpClient();

    /** Finds it at the sandbox's address. */
    public Provider(String sandbox) {
        this.sandbox = sandbox;
    }

    /** Sends one of its pages' forms. */
    public void submit(String page, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + field.getValue())
                .collect(Collectors.joining("&"));
        HttpResponse<String> answer = send(HttpRequest.newBuilder(URI.create(page))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
        assertThat(answer.statusCode()).as(page + " answered " + answer.body()).isEqualTo(303);
    }

    /** The shopper pays with a card that works. */
    public void pay(String page) {
        submit(page, Map.of("action", "pay", "card", "success"));
    }

    /** Steers it; the path is one below {@code /_sandbox}. */
    public JsonNode steer(String path, Map<String, ?> wish) {
        try {
            return whole(send(HttpRequest.newBuilder(URI.create(sandbox + "/_sandbox" + path))
                    .header("Content-Type", "application/json")
                    .POST(HttpRequest.BodyPublishers.ofByteArray(JSON.writeValueAsBytes(wish)))));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Looks at what it holds; the path is one below {@code /_sandbox}. */
    public JsonNode look(String path) {
        return whole(send(
                HttpRequest.newBuilder(URI.create(sandbox + "/_sandbox" + path)).GET()));
    }

    /** What happens to the next webhooks of a payment that succeeded. */
    public void webhooks(String action, Map<String, ?> more) {
        Map<String, Object> rule = new HashMap<>(more);
        rule.put("action", action);
        steer("/stripe/webhooks/rules", rule);
    }

    /** Lets everything go its usual way again. */
    public void calm() {
        for (String path : List.of("/faults", "/stripe/webhooks/rules")) {
            whole(send(HttpRequest.newBuilder(URI.create(sandbox + "/_sandbox" + path))
                    .DELETE()));
        }
    }

    /** Its name of the payment whose page this is. */
    public static String session(String page) {
        return page.substring(page.lastIndexOf('/') + 1);
    }

    /** The event that tells that a page was paid, once it has happened. */
    public String completed(String session) {
        for (JsonNode event : look("/stripe/objects/event").path("objects")) {
            if (event.at("/data/object/id").asText().equals(session)
                    && event.path("type").asText().equals("checkout.session.completed")) {
                return event.path("id").asText();
            }
        }
        throw new AssertionError("no event of " + session);
    }

    /** The token in the newest mail to somebody that leads to a page, once it has come. */
    public String mailedToken(String email, String page) {
        Pattern link = Pattern.compile(Pattern.quote(page) + TOKEN);
        AtomicReference<String> token = new AtomicReference<>();
        Patience.until("a mail that leads to " + page + " comes to " + email, () -> {
            mailsTo(email)
                    .map(link::matcher)
                    .filter(Matcher::find)
                    .findFirst()
                    .ifPresent(found -> token.set(found.group(1)));
            return token.get() != null;
        });
        return token.get();
    }

    /** The texts of all mails to somebody, newest first. */
    private Stream<String> mailsTo(String email) {
        return read("/mail/messages?to=" + email).path("messages").findValuesAsText("id").stream()
                .map(id -> read("/mail/messages/" + id).path("text").asText());
    }

    /** The subjects of all mails to somebody that have come, newest first; one that came twice stands there twice. */
    public List<String> subjectsTo(String email) {
        return read("/mail/messages?to=" + email).path("messages").findValuesAsText("subject");
    }

    private JsonNode read(String path) {
        return whole(send(HttpRequest.newBuilder(URI.create(sandbox + path)).GET()));
    }

    /** Sends an event again; gives how often each status was answered. */
    public JsonNode deliver(String event, Map<String, ?> how) {
        return steer("/stripe/events/" + event + "/deliver", how).path("statuses");
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return http.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }

    private static JsonNode whole(HttpResponse<String> answer) {
        assertThat(answer.statusCode())
                .as(answer.uri() + " answered " + answer.body())
                .isBetween(200, 299);
        try {
            return JSON.readTree(answer.body());
        } catch (IOException notJson) {
            throw new UncheckedIOException(notJson);
        }
    }
}
