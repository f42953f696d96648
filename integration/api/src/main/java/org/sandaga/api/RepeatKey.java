package org.sandaga.api;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;

import org.sandaga.shared.Idempotency.StoredAnswer;

/**
 * An idempotency key as the caller sent it; the database keeps only its hash.
 *
 * <p>Answers hold secrets (a guest's cart, a tracking token) and requests hold passwords. So the stored answer is
 * sealed with the key itself, and the request's fingerprint is made with it: who reads the table learns neither.
 */
final class RepeatKey {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final int BUFFER = 8192;

    private final String key;

    RepeatKey(String key) {
        this.key = key;
    }

    /** What the database knows of the key. */
    String stored() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes("key " + key)));
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    /** What makes two requests the same: method, address, acting vendor, tracking token and body. */
    String fingerprint(ContainerRequestContext request, Spool body) throws IOException {
        Mac mac = mac();
        mac.update(bytes(String.join(
                "\n",
                request.getMethod(),
                request.getUriInfo().getRequestUri().getRawPath(),
                Optional.ofNullable(request.getUriInfo().getRequestUri().getRawQuery())
                        .orElse(""),
                Optional.ofNullable(request.getHeaderString(Headers.VENDOR)).orElse(""),
                Optional.ofNullable(request.getHeaderString(Headers.TRACKING)).orElse(""),
                "")));
        try (var in = body.open()) {
            byte[] buffer = new byte[BUFFER];
            for (int got = in.read(buffer); got >= 0; got = in.read(buffer)) {
                mac.update(buffer, 0, got);
            }
        }
        return HexFormat.of().formatHex(mac.doFinal());
    }

    /** The answer in the form in which it is kept. */
    StoredAnswer seal(int status, byte[] body, String headers) {
        byte[] nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        byte[] sealed = cipher(Cipher.ENCRYPT_MODE, nonce, body);
        Base64.Encoder text = Base64.getEncoder();
        return new StoredAnswer(status, text.encodeToString(nonce) + "." + text.encodeToString(sealed), headers);
    }

    /** The first answer again. */
    Response replay(StoredAnswer answer) {
        String[] parts = answer.body().split("\\.");
        byte[] body = cipher(
                Cipher.DECRYPT_MODE,
                Base64.getDecoder().decode(parts[0]),
                Base64.getDecoder().decode(parts[1]));
        Response.ResponseBuilder again = Response.status(answer.status()).header(Headers.REPLAYED, "true");
        answer.headers().lines().map(line -> line.split(": ", 2)).forEach(line -> again.header(line[0], line[1]));
        return body.length == 0
                ? again.header(HttpHeaders.CONTENT_TYPE, null).build()
                : again.entity(body).build();
    }

    private byte[] cipher(int mode, byte[] nonce, byte[] text) {
        try {
            Cipher cipher = Cipher.getInstance("AES/GCM/NoPadding");
            byte[] secret = mac().doFinal(bytes("answer"));
            cipher.init(mode, new SecretKeySpec(secret, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
            return cipher.doFinal(text);
        } catch (GeneralSecurityException broken) {
            throw new IllegalStateException("an answer kept under an idempotency key cannot be opened", broken);
        }
    }

    private Mac mac() {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(bytes(key), "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException missing) {
            throw new IllegalStateException(missing);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
