package org.sandaga.connectors.stripe;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import com.stripe.exception.ApiConnectionException;
import com.sun.net.httpserver.HttpServer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class BoundedHttpTest {
    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final int MEGABYTE = 1 << 20;

    private final AtomicLong written = new AtomicLong();
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress("127.0.0.1", 0), 0);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
    }

    /** Answers with an endless body, a piece at a time. */
    private void answers(int piece, long pauseMillis) {
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try (OutputStream body = exchange.getResponseBody()) {
                while (!Thread.currentThread().isInterrupted()) {
                    body.write(new byte[piece]);
                    body.flush();
                    written.addAndGet(piece);
                    TimeUnit.MILLISECONDS.sleep(pauseMillis);
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private void ask() throws Exception {
        String base = "http://127.0.0.1:" + server.getAddress().getPort();
        StripeConnection connection = new StripeConnection(StripeWorld.settings(base));
        try {
            connection.client().v1().refunds().retrieve("re_1");
        } finally {
            connection.close();
        }
    }

    @Test
    @Tag("W-16")
    void endsAnAnswerThatTricklesInWithoutEnd() {
        answers(1, 50);

        assertTimeoutPreemptively(
                PATIENCE,
                () -> assertThatThrownBy(this::ask)
                        .isInstanceOf(ApiConnectionException.class)
                        .hasMessageContaining("within PT4S"));
    }

    @Test
    @Tag("W-18")
    void readsNoMoreThanItHasRoomFor() {
        answers(64 * 1024, 0);

        assertTimeoutPreemptively(
                PATIENCE,
                () -> assertThatThrownBy(this::ask)
                        .isInstanceOf(ApiConnectionException.class)
                        .rootCause()
                        .hasMessageContaining("longer than " + MEGABYTE));
        assertThat(written.get()).isLessThan(20L * MEGABYTE);
    }
}
