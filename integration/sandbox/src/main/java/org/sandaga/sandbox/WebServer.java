package org.sandaga.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.logging.Level;
import java.util.logging.Logger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/** Serves HTTP on virtual threads; a reply may be broken off or the connection dropped, as faults on demand ask. */
final class WebServer implements AutoCloseable {
    /** The largest request body that is read, in bytes. */
    static final int LARGEST_BODY = 1 << 20;

    /** What a handler throws to drop the connection without a word. */
    static final class Dropped extends RuntimeException {
        Dropped() {
            super("dropped on demand", null, false, false);
        }
    }

    private static final Logger LOG = Logger.getLogger(WebServer.class.getName());

    static {
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();

    WebServer(String host, int port) throws IOException {
        server = HttpServer.create(new InetSocketAddress(host, port), 256);
        server.setExecutor(threads);
    }

    void start(Function<Request, Reply> work) {
        server.createContext("/", exchange -> serve(exchange, work));
        server.start();
    }

    int port() {
        return server.getAddress().getPort();
    }

    private static void serve(HttpExchange exchange, Function<Request, Reply> work) {
        try (exchange) {
            send(exchange, answer(exchange, work));
        } catch (Dropped | IOException e) {
            LOG.log(Level.FINE, "connection dropped", e);
        }
    }

    private static Reply answer(HttpExchange exchange, Function<Request, Reply> work) throws IOException {
        byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            return Reply.problem(413, "the body is larger than " + LARGEST_BODY + " bytes");
        }
        try {
            return work.apply(read(exchange, body));
        } catch (Refusal refusal) {
            return refusal.reply();
        } catch (Json.NotAnObject | IllegalArgumentException e) {
            return Reply.problem(400, e.getMessage());
        } catch (Dropped e) {
            throw e;
        } catch (RuntimeException e) {
            LOG.log(
                    Level.SEVERE,
                    "the sandbox itself failed on " + exchange.getRequestURI().getPath(),
                    e);
            return Reply.problem(500, "the sandbox itself failed: " + e);
        }
    }

    private static Request read(HttpExchange exchange, byte[] body) {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        String query = exchange.getRequestURI().getRawQuery();
        return new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().getPath(),
                Map.of(),
                Params.parse(query == null ? "" : query),
                headers,
                body,
                Duration.ZERO);
    }

    private static void send(HttpExchange exchange, Reply reply) throws IOException {
        reply.headers().forEach(exchange.getResponseHeaders()::set);
        boolean bodiless = exchange.getRequestMethod().equals("HEAD") || reply.body().length == 0;
        exchange.sendResponseHeaders(reply.status(), bodiless ? -1 : reply.body().length);
        if (bodiless) {
            return;
        }
        OutputStream out = exchange.getResponseBody();
        out.write(reply.body(), 0, reply.cutAt() < 0 ? reply.body().length : reply.cutAt());
        out.flush();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
