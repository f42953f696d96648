package org.sandaga.connectors.stripe;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import com.stripe.exception.ApiConnectionException;
import com.stripe.exception.StripeException;
import com.stripe.net.HttpClient;
import com.stripe.net.HttpHeaders;
import com.stripe.net.StripeRequest;
import com.stripe.net.StripeResponse;

/**
 * Carries Stripe's requests with an end to time and size: the whole answer, to its last byte, has one deadline, and more
 * than it could reasonably be is not read. Stripe's own transport bounds neither. It never repeats; that is done above.
 */
final class BoundedHttp extends HttpClient implements AutoCloseable {
    private static final int MOST_BYTES = 1 << 20;

    private final java.net.http.HttpClient http;
    private final Duration timeout;

    BoundedHttp(Duration connectTimeout, Duration timeout) {
        this.timeout = timeout;
        http = java.net.http.HttpClient.newBuilder()
                .version(java.net.http.HttpClient.Version.HTTP_1_1)
                .connectTimeout(connectTimeout)
                .build();
    }

    /** Once, and without the telemetry that the original adds. */
    @Override
    public StripeResponse requestWithRetries(StripeRequest request) throws StripeException {
        return request(request);
    }

    @Override
    public StripeResponse request(StripeRequest request) throws StripeException {
        CompletableFuture<HttpResponse<byte[]>> answer =
                http.sendAsync(translated(request), info -> new BoundedBody(MOST_BYTES));
        try {
            return translated(answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS));
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ApiConnectionException("stopped while waiting for " + request.url(), stopped);
        } catch (ExecutionException broken) {
            throw new ApiConnectionException("no answer of " + request.url(), broken.getCause());
        } catch (TimeoutException late) {
            throw new ApiConnectionException("no answer of " + request.url() + " within " + timeout, late);
        } finally {
            answer.cancel(true);
        }
    }

    private static HttpRequest translated(StripeRequest request) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(URI.create(request.url().toString()));
        request.headers().map().forEach((name, values) -> values.forEach(value -> builder.header(name, value)));
        builder.setHeader("User-Agent", buildUserAgentString(request));
        if (request.content() == null) {
            return builder.method(request.method().name(), BodyPublishers.noBody())
                    .build();
        }
        return builder.setHeader("Content-Type", request.content().contentType())
                .method(
                        request.method().name(),
                        BodyPublishers.ofByteArray(request.content().byteArrayContent()))
                .build();
    }

    private static StripeResponse translated(HttpResponse<byte[]> response) {
        return new StripeResponse(
                response.statusCode(),
                HttpHeaders.of(response.headers().map()),
                new String(response.body(), StandardCharsets.UTF_8));
    }

    @Override
    public void close() {
        http.shutdownNow();
    }
}
