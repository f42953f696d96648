package org.sandaga.launcher.tour;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import static org.assertj.core.api.Assertions.assertThat;

/** Whoever is signed in stays so, although an access token lives ten minutes. */
class ApiTest {
    private final List<String> asked = new ArrayList<>();
    private HttpServer server;
    private Instant now = Instant.parse("2026-11-27T10:00:00Z");
    private int tokens;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void signsInAgainBeforeTheTokenRunsOut() {
        Api awa = Api.at(URI.create("http://localhost:" + server.getAddress().getPort()), () -> now)
                .signedIn("awa@example.com", "secret");

        awa.get("/carts");
        now = now.plus(Duration.ofMinutes(7));
        awa.get("/carts");
        now = now.plus(Duration.ofMinutes(2));
        awa.get("/carts");

        assertThat(asked).containsExactly("Bearer token-1", "Bearer token-1", "Bearer token-2");
    }

    private void answer(HttpExchange call) throws IOException {
        if (call.getRequestURI().getPath().endsWith("/tokens")) {
            tokens++;
        } else {
            asked.add(call.getRequestHeaders().getFirst("Authorization"));
        }
        byte[] body = ("{\"accessToken\":\"token-" + tokens + "\"}").getBytes(StandardCharsets.UTF_8);
        call.sendResponseHeaders(200, body.length);
        try (OutputStream out = call.getResponseBody()) {
            out.write(body);
        }
    }
}
