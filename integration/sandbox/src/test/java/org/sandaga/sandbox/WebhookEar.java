package org.sandaga.sandbox;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;

import com.stripe.exception.SignatureVerificationException;
import com.stripe.model.Event;
import com.stripe.net.Webhook;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Hears webhooks as a marketplace would, and remembers them. */
public final class WebhookEar implements AutoCloseable {

    /** One webhook as it came. */
    public record Heard(String body, String signature) {

        /** The event, if its signature is right. */
        public Event verified(String secret) throws SignatureVerificationException {
            return Webhook.constructEvent(body, signature, secret, 300);
        }

        public String type() {
            return Json.parse(body.getBytes(StandardCharsets.UTF_8))
                    .path("type")
                    .asText();
        }

        public String id() {
            return Json.parse(body.getBytes(StandardCharsets.UTF_8)).path("id").asText();
        }
    }

    private static final int PATIENCE_SECONDS = 60;

    /** How many of the next webhooks are refused with 500. */
    public final AtomicInteger refusals = new AtomicInteger();

    private final LinkedBlockingQueue<Heard> heard = new LinkedBlockingQueue<>();
    private final HttpServer server;

    WebhookEar() {
        try {
            server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", this::hear);
        server.start();
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/hooks");
    }

    private void hear(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        boolean refused = refusals.getAndUpdate(n -> Math.max(0, n - 1)) > 0;
        heard.add(new Heard(body, exchange.getRequestHeaders().getFirst("Stripe-Signature")));
        exchange.sendResponseHeaders(refused ? 500 : 200, -1);
        exchange.close();
    }

    /** The next webhook of a type, others are passed over; fails when it doesn't come in a minute. */
    public Heard next(String type) {
        return next(one -> one.type().equals(type), type);
    }

    public Heard next() {
        return next(one -> true, "anything");
    }

    /** The next webhooks, in the order in which they came. */
    public List<Heard> next(int count) {
        List<Heard> several = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            several.add(next());
        }
        return several;
    }

    private Heard next(Predicate<Heard> wanted, String name) {
        try {
            Heard one = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            while (one != null && !wanted.test(one)) {
                one = heard.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            if (one == null) {
                throw new AssertionError("no webhook " + name);
            }
            return one;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether nothing more is heard for a while. */
    public boolean silentFor(Duration time) {
        try {
            return heard.poll(time.toMillis(), TimeUnit.MILLISECONDS) == null;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
