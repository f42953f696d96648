package org.sandaga.cart;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/**
 * The secret by which a guest holds a cart; only its hash is kept.
 *
 * @param text 256 random bits in URL-safe base64, or anything a caller claims it to be
 */
public record CartSecret(String text) {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int BYTES = 32;

    /** Makes a new one. */
    public static CartSecret next() {
        byte[] bits = new byte[BYTES];
        RANDOM.nextBytes(bits);
        return new CartSecret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
    }

    /** The form in which it is kept and looked up: SHA-256 in lower-case hexadecimal. */
    String hash() {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** Hides the secret from logs. */
    @Override
    public String toString() {
        return "cart secret";
    }
}
