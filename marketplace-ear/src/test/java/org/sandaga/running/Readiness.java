package org.sandaga.running;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** What the server tells a load balancer of itself. */
final class Readiness {
    private static final HttpClient HTTP = HttpClient.newHttpClient();

    private Readiness() {}

    /** The details of a server that is ready. */
    static String of(URI server) {
        try {
            HttpResponse<String> answer = HTTP.send(
                    HttpRequest.newBuilder(server.resolve("/health/ready")).build(),
                    HttpResponse.BodyHandlers.ofString());
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
            return answer.body();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
