package org.sandaga.sandbox.stripe;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import com.fasterxml.jackson.databind.node.ObjectNode;

import org.sandaga.sandbox.Json;

/** Posts one event, signed as Stripe signs: {@code t=<seconds>,v1=<hmac-sha256 of "t.body">}. */
final class WebhookPost {
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final Clock clock;
    private final String secret;
    private volatile URI address;

    WebhookPost(URI address, String secret, Clock clock) {
        this.address = address;
        this.secret = secret;
        this.clock = clock;
    }

    URI address() {
        return address;
    }

    void to(URI other) {
        address = other;
    }

    /** Posts an event, as it is or falsified; gives the receiver's HTTP status, 0 when it can't be reached. */
    int send(ObjectNode event, Tampering tampering) throws InterruptedException {
        byte[] body = Json.pretty(tampering.forge(event));
        long time = clock.instant().getEpochSecond() - tampering.ageSeconds();
        String key = tampering.signature() == Tampering.Signature.WRONG ? secret + "x" : secret;
        String header = "t=" + time + ",v1=" + signature(time, body, key);
        if (tampering.signature() == Tampering.Signature.ALTERED) {
            body[body.length / 2] ^= 1;
        }
        return post(
                body, tampering.signature() == Tampering.Signature.MISSING ? Optional.empty() : Optional.of(header));
    }

    private int post(byte[] body, Optional<String> signature) throws InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .timeout(PATIENCE)
                .header("Content-Type", "application/json; charset=utf-8")
                .header("User-Agent", "Stripe/1.0 (+https://stripe.com/docs/webhooks)")
                .POST(HttpRequest.BodyPublishers.ofByteArray(body));
        signature.ifPresent(header -> request.header("Stripe-Signature", header));
        try {
            return client.send(request.build(), HttpResponse.BodyHandlers.discarding())
                    .statusCode();
        } catch (IOException e) {
            return 0;
        }
    }

    static String signature(long time, byte[] body, String secret) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            mac.update((time + ".").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
